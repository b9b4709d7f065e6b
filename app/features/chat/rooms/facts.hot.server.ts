import { hotRead, hotWrite, untilCommit } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';
import { readRoomKind } from '../kinds';
import type { RoomFacts } from '../policy';

/** A room as the rules judge by it, for many listeners and at every delivery, and for every message. */

interface Row {
  id: string;
  slug: string;
  kind: string;
  closedAt: string | null;
}

export type LoadedRoom = RoomFacts & { id: string; slug: string };

const ROOM = `SELECT id, coalesce(slug, id) AS slug, kind, closedAt FROM "Room"
  WHERE slug = ? OR id = ? LIMIT 1`;
const MEMBER = 'SELECT host FROM "RoomMember" WHERE roomId = ? AND personId = ?';
const REMOVED = 'SELECT 1 AS n FROM "RoomRemoval" WHERE roomId = ? AND personId = ?';

type OfPerson = [roomId: string, personId: string];
const readRoom = hotRead<[slug: string, id: string], Row>(ROOM);
const readMember = hotRead<OfPerson, { host: number }>(MEMBER);
const readRemoval = hotRead<OfPerson, { n: number }>(REMOVED);
const readMembers = hotRead<[roomId: string], { personId: string; host: number }>(
  'SELECT personId, host FROM "RoomMember" WHERE roomId = ?',
);
const readRemovals = hotRead<[roomId: string], { personId: string }>(
  'SELECT personId FROM "RoomRemoval" WHERE roomId = ?',
);
const writtenRoom = hotWrite<[slug: string, id: string], Row>(ROOM);
const writtenMember = hotWrite<OfPerson, { host: number }>(MEMBER);
const writtenRemoval = hotWrite<OfPerson, { n: number }>(REMOVED);

/** How the facts are asked for: of what is committed, or inside a transaction. */
interface Asking {
  room: (address: string) => Row | undefined;
  member: (...of: OfPerson) => { host: number } | undefined;
  removed: (...of: OfPerson) => boolean;
}

const committed: Asking = {
  room: (address) => readRoom(address, address)[0],
  member: (...of) => readMember(...of)[0],
  removed: (...of) => readRemoval(...of).length > 0,
};

const inside = (tx: Transaction): Asking => ({
  room: (address) => writtenRoom(tx, address, address)[0],
  member: (...of) => writtenMember(tx, ...of)[0],
  removed: (...of) => writtenRemoval(tx, ...of).length > 0,
});

function factsOf(address: string, { room, member, removed }: Asking): LoadedRoom | null {
  const row = room(address);
  if (!row) return null;
  const { id, slug, kind, closedAt } = row;
  return {
    id,
    slug,
    kind: readRoomKind(kind),
    closed: closedAt !== null,
    members: { has: (personId) => member(id, personId) !== undefined },
    hosts: { has: (personId) => member(id, personId)?.host === 1 },
    removed: { has: (personId) => removed(id, personId) },
  };
}

/** What the rules judge by; null when there is no such room. @param address slug or id */
export function readRoomFacts(address: string): LoadedRoom | null {
  return factsOf(address, committed);
}

/**
 * The same for the many who listen to a room, who are judged one by one at every delivery: who is in it, and who is not
 * any more, is asked once for all of them, until somebody commits.
 */
export const readFactsForMany = untilCommit((roomId: string): RoomFacts | null => {
  const room = readRoomFacts(roomId);
  if (!room) return null;
  const ids = (rows: Array<{ personId: string }>) => new Set(rows.map(({ personId }) => personId));
  return {
    ...room,
    members: onceAsked(() => ids(readMembers(roomId))),
    hosts: onceAsked(() => ids(readMembers(roomId).filter(({ host }) => host === 1))),
    removed: onceAsked(() => ids(readRemovals(roomId))),
  };
});

/** People who are read when somebody first asks for one of them. */
function onceAsked(read: () => Set<string>): RoomFacts['members'] {
  let people: Set<string> | undefined;
  return { has: (personId) => (people ??= read()).has(personId) };
}

/** The same inside a transaction, with what it has changed. */
export function readRoomInside(tx: Transaction, address: string): LoadedRoom | null {
  return factsOf(address, inside(tx));
}

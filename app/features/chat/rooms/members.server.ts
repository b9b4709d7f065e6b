import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { chatPolicy } from '../policy';
import { countChannel, roomChannel } from './channels.hot.server';
import { REACHABLE } from './chosen.server';
import { loadRoom } from './load.server';

/** Who is in a room: coming in, going out, being invited and shown out. */

/**
 * Comes into an open room. Said again, it changes nothing.
 *
 * @throws {NotFound} when there is no such room for the actor
 * @throws {Conflict} when it is closed
 */
export function comeIn(actor: Person, address: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    if (room.members.has(actor.id)) return;
    if (room.closed) throw new Conflict('This room has been closed.');
    authorize(chatPolicy.comeIn(actor, room));
    const roomId = room.id;
    const membership = { roomId, personId: actor.id, invitedById: actor.id, joinedAt: now() };
    await tx.roomMember.create({ data: membership });
    await record({
      kind: 'chat.joined',
      channels: [roomChannel(roomId)],
      subjects: { room: roomId, person: actor.id },
    });
  });
}

/**
 * Goes out of a room; whoever was its last host leaves it to the webmaster.
 *
 * @throws {NotFound} when there is no such room for the actor
 */
export function leaveRoom(actor: Person, address: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    authorize(chatPolicy.leave(actor, room));
    const roomId = room.id;
    await tx.roomMember.delete({ where: { roomId_personId: { roomId, personId: actor.id } } });
    await tx.roomRead.deleteMany({ where: { roomId, personId: actor.id } });
    await record({
      kind: 'chat.left',
      channels: [roomChannel(roomId), countChannel(actor.id)],
      subjects: { room: roomId, person: actor.id },
    });
  });
}

/**
 * Invites members; who was shown out may come in again. Those who are in it already stay.
 *
 * @throws {NotFound} when there is no such room for the actor
 * @throws {Invalid} when one of them is no member
 */
export function inviteToRoom(
  actor: Person,
  address: string,
  people: readonly string[],
): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    authorize(chatPolicy.invite(actor, room));
    const roomId = room.id;
    const ids = [...new Set(people)].filter((id) => !room.members.has(id));
    const members = await tx.person.count({
      where: { id: { in: ids }, ...REACHABLE },
    });
    if (members < ids.length) {
      throw new Invalid({ people: 'One of them is no member any more. Choose again' });
    }
    for (const personId of ids) {
      await tx.roomRemoval.deleteMany({ where: { roomId, personId } });
      const membership = { roomId, personId, invitedById: actor.id, joinedAt: now() };
      await tx.roomMember.create({ data: membership });
      await record({
        kind: 'chat.joined',
        channels: [roomChannel(roomId), countChannel(personId)],
        subjects: { room: roomId, person: personId },
      });
    }
  });
}

/**
 * Shows somebody out: from the commit on they hear and read nothing of the room, and may not come in until invited.
 *
 * @param input.reason for them to read
 * @throws {NotFound} when there is no such room for the actor
 */
export function showOut(
  actor: Person,
  address: string,
  { person, reason }: { person: string; reason: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    authorize(chatPolicy.showOut(actor, room, person));
    const roomId = room.id;
    const whose = { roomId, personId: person };
    await tx.roomMember.delete({ where: { roomId_personId: whose } });
    await tx.roomRead.deleteMany({ where: whose });
    await tx.roomRemoval.create({ data: { ...whose, byId: actor.id, reason, at: now() } });
    await record({
      kind: 'chat.removed',
      channels: [roomChannel(roomId), countChannel(person)],
      subjects: { room: roomId, person },
    });
  });
}

/**
 * Makes a member of a room one of its hosts. Said again, it changes nothing.
 *
 * @throws {NotFound} when there is no such room for the actor
 */
export function nameHost(actor: Person, address: string, person: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    if (chatPolicy.manage(actor, room) && room.hosts.has(person)) return;
    authorize(chatPolicy.nameHost(actor, room, person));
    await setHost(tx, record, room.id, person, true);
  });
}

/**
 * Takes that back. Said again, it changes nothing.
 *
 * @throws {NotFound} when there is no such room for the actor
 * @throws {Conflict} when nobody would look after it any more
 */
export function dismissHost(actor: Person, address: string, person: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const room = loadRoom(actor, address, tx);
    if (chatPolicy.manage(actor, room) && !room.hosts.has(person)) return;
    authorize(chatPolicy.dismissHost(actor, room, person));
    if ((await tx.roomMember.count({ where: { roomId: room.id, host: true } })) === 1) {
      throw new Conflict('Somebody has to look after the room. Name another host first.');
    }
    await setHost(tx, record, room.id, person, false);
  });
}

async function setHost(
  tx: Transaction,
  record: RecordEntry,
  roomId: string,
  personId: string,
  host: boolean,
): Promise<void> {
  await tx.roomMember.update({ where: { roomId_personId: { roomId, personId } }, data: { host } });
  await record({
    kind: 'chat.room-changed',
    channels: [roomChannel(roomId)],
    subjects: { room: roomId, person: personId },
  });
}

/** So many on a page. */
const PAGE = 100;

/**
 * A page of who is in a room, by name, and what the actor may do about it.
 *
 * @param after id of the last one of the page before
 * @returns with `next` for the page after, if there is one
 * @throws {NotFound} when there is no such room for the actor
 */
export async function listRoomMembers(actor: Person, address: string, after: string | null = null) {
  const room = loadRoom(actor, address);
  const roomId = room.id;
  const [{ name }, hosts, found] = await Promise.all([
    db().room.findUniqueOrThrow({ where: { id: roomId }, select: { name: true } }),
    db().roomMember.count({ where: { roomId, host: true } }),
    db().roomMember.findMany({
      where: { roomId },
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
      ...(after === null
        ? {}
        : { cursor: { roomId_personId: { roomId, personId: after } }, skip: 1 }),
      take: PAGE + 1,
      select: {
        personId: true,
        host: true,
        person: { select: { name: true, organisation: { select: { name: true } } } },
      },
    }),
  ]);
  const members = found.slice(0, PAGE);
  return {
    slug: room.slug,
    kind: room.kind,
    name,
    mayInvite: chatPolicy.invite(actor, room),
    next: found.length > PAGE ? (members.at(-1)?.personId ?? null) : null,
    members: members.map(({ personId, host, person }) => ({
      id: personId,
      name: person.name,
      organisation: person.organisation?.name ?? '',
      host,
      mayShowOut: chatPolicy.showOut(actor, room, personId),
      mayName: chatPolicy.nameHost(actor, room, personId),
      mayDismiss: hosts > 1 && chatPolicy.dismissHost(actor, room, personId),
    })),
  };
}

import type { Actor } from '../actor';
import { now } from '../clock.server';
import { atOneMoment, hotRead, hotWrite, storedMoment } from '../database/hot.server';
import type { Transaction } from '../database/transaction';
import { log } from '../log.server';

/**
 * The activity log: everything that changed, in the order in which it was committed. Live pages, and later notices,
 * digests, feeds and audit, follow from it. It holds ids, never content, so that the right to see is judged when
 * something is told, not when it was written.
 */

/** What a verb records. */
export interface Entry {
  /** `<feature>.<deed>` in the past, e.g. `board.replied`. */
  kind: string;
  /** Where it is heard, e.g. `topic:…`. */
  channels: string[];
  /** Ids of the things it is about, by what they are. */
  subjects: Record<string, string>;
  /** Under whom it stands, when that is not the actor: whoever writes without their name leaves none here either. */
  under?: string;
}

/** An entry as it stands in the log. */
export interface LoggedEntry {
  seq: number;
  kind: string;
  subjects: Record<string, string>;
  actorId: string | null;
  at: Date;
}

const addEntry = hotWrite<
  [kind: string, subjects: string, actorId: string | null, at: string],
  { seq: number }
>('INSERT INTO "Activity" (kind, subjects, actorId, at) VALUES (?, ?, ?, ?) RETURNING seq');

const addChannels = hotWrite<[seq: number, channels: string]>(
  'INSERT INTO "ActivityChannel" (seq, channel) SELECT ?, value FROM json_each(?)',
);

/** Writes an entry inside a transaction; `change` hands this to verbs as `record`. Answers its sequence number. */
export function writeEntry(tx: Transaction, actor: Actor, entry: Entry): number {
  const actorId = entry.under ?? (actor.kind === 'person' ? actor.id : null);
  const at = storedMoment(now());
  const [row] = addEntry(tx, entry.kind, JSON.stringify(entry.subjects), actorId, at);
  if (!row) throw new Error('The log took no entry');
  addChannels(tx, row.seq, JSON.stringify([...new Set(entry.channels)]));
  return row.seq;
}

const newest = hotRead<[], { seq: number | null }>('SELECT max(seq) AS seq FROM "Activity"');

/** The same as `newestSeq`, for what is read at one moment with it. */
export function readNewestSeq(): number {
  return newest()[0]?.seq ?? 0;
}

/** The newest sequence number; 0 when nothing has happened yet. */
export function newestSeq(): Promise<number> {
  return atOneMoment(readNewestSeq);
}

/**
 * Entries after a place in the log, oldest first.
 *
 * @param range.after the last sequence number already known
 * @param range.upTo the newest to answer; all when left out
 * @param range.channel only what is heard there
 * @param range.latestOf of these kinds the latest alone; with `channel`
 * @param range.limit at most so many
 */
export function listEntries(range: {
  after: number;
  upTo?: number;
  channel?: string;
  latestOf?: readonly string[];
  limit: number;
}): Promise<Array<LoggedEntry & { channels: string[] }>> {
  const { after, upTo = Number.MAX_SAFE_INTEGER, channel, latestOf = [], limit } = range;
  return atOneMoment(() => {
    const rows =
      channel === undefined
        ? entries(after, upTo, limit)
        : latestOf.length === 0
          ? heardIn(channel, after, upTo, limit)
          : heardOnce(channel, after, upTo, JSON.stringify(latestOf), limit);
    return rows.map(({ subjects, at, channels, ...entry }) => ({
      ...entry,
      subjects: JSON.parse(subjects) as Record<string, string>,
      at: new Date(at),
      channels: JSON.parse(channels) as string[],
    }));
  });
}

/** An entry as stored, with its channels as JSON. */
interface Row {
  seq: number;
  kind: string;
  subjects: string;
  actorId: string | null;
  at: string;
  channels: string;
}

const ENTRY = `a.seq, a.kind, a.subjects, a.actorId, a.at,
  (SELECT json_group_array(c.channel) FROM "ActivityChannel" c WHERE c.seq = a.seq) AS channels`;

const entries = hotRead<[after: number, upTo: number, limit: number], Row>(`
  SELECT ${ENTRY} FROM "Activity" a WHERE a.seq > ? AND a.seq <= ? ORDER BY a.seq LIMIT ?`);

const heardIn = hotRead<[channel: string, after: number, upTo: number, limit: number], Row>(`
  SELECT ${ENTRY} FROM "ActivityChannel" h JOIN "Activity" a ON a.seq = h.seq
  WHERE h.channel = ? AND h.seq > ? AND h.seq <= ? ORDER BY h.seq LIMIT ?`);

/** The same, of some kinds the latest alone. */
function heardOnce(
  channel: string,
  after: number,
  upTo: number,
  latestOf: string,
  limit: number,
): Row[] {
  return heardBut(channel, after, upTo, latestOf, channel, after, upTo, latestOf, limit);
}

type Heard = [channel: string, after: number, upTo: number, kinds: string];

const heardBut = hotRead<[...Heard, ...Heard, limit: number], Row>(`
  SELECT ${ENTRY} FROM "ActivityChannel" h JOIN "Activity" a ON a.seq = h.seq
  WHERE h.channel = ? AND h.seq > ? AND h.seq <= ?
    AND (a.kind NOT IN (SELECT value FROM json_each(?)) OR a.seq IN (
      SELECT max(b.seq) FROM "ActivityChannel" g JOIN "Activity" b ON b.seq = g.seq
      WHERE g.channel = ? AND g.seq > ? AND g.seq <= ?
        AND b.kind IN (SELECT value FROM json_each(?)) GROUP BY b.kind))
  ORDER BY h.seq LIMIT ?`);

const listeners = new Set<(newest: number) => void>();

/**
 * Wakes a subscriber after each commit of this process. It reads what is new from its own place in the log: the
 * wake-up carries nothing that could be lost.
 *
 * @returns ends the subscription
 */
export function onCommit(listener: (newest: number) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Wakes all subscribers; for `change` only. One that fails does not keep the others, or the write, from going on. */
export function announce(newest: number): void {
  for (const listener of listeners) {
    try {
      listener(newest);
    } catch (error) {
      log.error({ err: error }, 'A subscriber of the activity log failed');
    }
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { setImmediate as letOthersGo, setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../actor';
import { announce, type Entry, writeEntry } from '../activity/activity.server';
import { now } from '../clock.server';
import { theDatabase } from './database.server';
import { hotWrite, storedMoment } from './hot.server';
import type { Transaction } from './transaction';

/** Writes one entry to the activity log, in the transaction. Answers its sequence number. */
export type RecordEntry = (entry: Entry) => Promise<number>;

/** Makes a write happen once, however often it is sent. */
export interface Once {
  /** The verb, e.g. `board.reply`. */
  verb: string;
  /** The form's key, as sent. */
  key: string;
  /** What was sent. The same key with other content is a new write. */
  input: unknown;
  /** Keeps no trace of who sent it: the form's key alone tells one from another. */
  withoutName?: boolean;
}

/** How long a write waits for another process, in tries: about 10 seconds, SQLite's own waiting included. */
const MAX_TRIES = 100;
const PAUSE_MILLISECONDS = 50;
/** After so long, whoever waits for the process goes before the next write. */
const TURN_MILLISECONDS = 10;
const inside = new AsyncLocalStorage<true>();
let queue: Promise<unknown> = Promise.resolve();
let turnBegan = 0;

/**
 * The one way to write: one transaction at a time, in the order asked for, with its log entries inside. Subscribers
 * of the log hear of it after the commit, or never.
 *
 * @param actor who does it; stands in the log
 * @param work loads, authorizes, writes and records; what it throws rolls everything back
 * @param once makes it happen once for the same author, verb, key and content; the first result is answered again,
 *   so it must survive JSON
 * @throws whatever `work` throws
 */
export function change<T>(
  actor: Actor,
  work: (tx: Transaction, record: RecordEntry) => Promise<T>,
  once?: Once,
): Promise<T> {
  if (inside.getStore()) {
    throw new Error('change within change would wait for itself: pass the transaction on instead');
  }
  const result = queue.then(letReadersGo).then(() => attempt(actor, work, once));
  queue = result.catch(() => undefined);
  return result;
}

/**
 * SQLite answers at once, and what it answers goes on in the same turn of the event loop: writes that queue up would keep
 * the process to themselves, and every request waiting, for as long as there are more of them.
 */
async function letReadersGo(): Promise<void> {
  if (performance.now() - turnBegan < TURN_MILLISECONDS) return;
  await letOthersGo();
  turnBegan = performance.now();
}

/** Tries again while another process holds the file. Wakes the log's subscribers, outside the transaction. */
async function attempt<T>(
  actor: Actor,
  work: (tx: Transaction, record: RecordEntry) => Promise<T>,
  once?: Once,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { result, newest } = await inside.run(true, () => transact(actor, work, once));
      if (newest !== null) announce(newest);
      return result;
    } catch (error) {
      if (tries === MAX_TRIES || !isBusy(error)) throw error;
      await pause(PAUSE_MILLISECONDS);
    }
  }
}

/** One transaction; answers its result and the newest entry it wrote to the log. */
function transact<T>(
  actor: Actor,
  work: (tx: Transaction, record: RecordEntry) => Promise<T>,
  once?: Once,
): Promise<{ result: T; newest: number | null }> {
  return theDatabase().writer.$transaction(async (tx) => {
    const earlier = once && findEarlier<T>(tx, actor, once);
    if (earlier) return { result: earlier.result, newest: null };
    let newest: number | null = null;
    const result = await work(tx, (entry) =>
      Promise.resolve((newest = writeEntry(tx, actor, entry))),
    );
    if (once) keepResult(tx, actor, once, result);
    return { result, newest };
  });
}

type Key = [author: string, verb: string, key: string, bodyHash: string];

const earlierResult = hotWrite<Key, { result: string }>(
  'SELECT result FROM "WriteKey" WHERE author = ? AND verb = ? AND key = ? AND bodyHash = ?',
);

const addResult = hotWrite<[...Key, result: string, createdAt: string]>(
  'INSERT INTO "WriteKey" (author, verb, key, bodyHash, result, createdAt) VALUES (?, ?, ?, ?, ?, ?)',
);

function findEarlier<T>(tx: Transaction, actor: Actor, once: Once): { result: T } | undefined {
  const [earlier] = earlierResult(tx, ...keyOf(actor, once));
  return earlier && { result: JSON.parse(earlier.result) as T };
}

/** A verb without a result has null for one: JSON knows no `undefined`. */
function keepResult(tx: Transaction, actor: Actor, once: Once, result: unknown): void {
  addResult(tx, ...keyOf(actor, once), JSON.stringify(result ?? null), storedMoment(now()));
}

function keyOf(actor: Actor, { verb, key, input, withoutName }: Once): Key {
  const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const author = actor.kind === 'person' ? actor.id : actor.kind;
  // A form's key opens to whoever it was made for, with the key of the data folder: of what has no name a hash is kept.
  return withoutName
    ? ['nobody', verb, createHash('sha256').update(key).digest('base64url'), bodyHash]
    : [author, verb, key, bodyHash];
}

/** Another process is writing (SQLITE_BUSY); Prisma reports it as a time-out of the socket or the transaction. */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return code === 'P1008' || /SQLITE_BUSY|database is locked/.test(error.message);
}

import { setImmediate as letOthersGo } from 'node:timers/promises';
import { theProcess } from '../actor';
import { change, type RecordEntry } from '../database/change.server';
import { db } from '../database/database.server';
import { hotWrite } from '../database/hot.server';
import type { Transaction } from '../database/transaction';
import { log } from '../log.server';
import { listEntries, newestSeq, onCommit, type LoggedEntry } from './activity.server';

/**
 * Those who follow the log and do something about what they read. Each keeps its own place in the database: a process
 * that dies between an entry and what follows from it delays that, and loses nothing; of several processes on the same
 * file one does it.
 */
export interface Follower {
  /** Its place is kept under this name. */
  name: string;
  /**
   * Finds out what follows from entries, oldest first. Reads only.
   *
   * @returns writes it; null when nothing follows
   */
  follow: (
    entries: LoggedEntry[],
  ) => Promise<((tx: Transaction, record: RecordEntry) => Promise<void>) | null>;
}

const BATCH = 50;
/** What happens in so short a time is dealt with in one go: nobody notices the wait, and a busy hour costs half. */
const GATHER_MILLISECONDS = 100;
/** A place that only moved past entries of no concern is kept from time to time: it must not cost a write a write. */
const KEEP_EVERY = 500;
/** How often to look for what other processes have written; this process's own writes wake it at once. */
const LOOK_MILLISECONDS = 1000;
/** With a look a second, a database that is out of reach for a few seconds loses nobody anything. */
const MAX_FAILURES = 10;

const followers: Follower[] = [];

/** Registers a follower. */
export function registerFollower(follower: Follower): void {
  followers.push(follower);
}

/**
 * Follows the log from now on.
 *
 * @returns ends it, once what is under way is done
 */
export function followLog(): () => Promise<void> {
  let work: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const wake = () => {
    timer ??= setTimeout(() => {
      work = work.then(async () => {
        // From here on a commit is news that this round may not see.
        timer = undefined;
        await catchUp().catch((error: unknown) =>
          log.error({ err: error }, 'Following the activity log failed; it is tried again'),
        );
      });
    }, GATHER_MILLISECONDS);
  };
  const unsubscribe = onCommit(wake);
  const look = setInterval(wake, LOOK_MILLISECONDS);
  wake();
  return async () => {
    clearInterval(look);
    unsubscribe();
    clearTimeout(timer);
    await work;
  };
}

/** Lets every follower come up to the newest entry, and requests go first between two batches. */
export async function catchUp(): Promise<void> {
  for (const follower of followers) {
    while (await step(follower)) await letOthersGo();
  }
}

/**
 * Sets a follower's place, where it would otherwise begin with what happens next.
 *
 * @param seq the last entry it need not hear of
 */
export async function placeFollower(name: string, seq: number): Promise<void> {
  await change(theProcess, (tx) => Promise.resolve(keepPlace(tx, name, seq)));
}

/** How far this process has come beyond the kept place `from`, and how often it has failed to go on from there. */
interface Progress {
  from: number;
  to: number;
  failures: number;
}
const progress = new Map<string, Progress>();

/** Deals with one batch. Answers whether there may be more. */
async function step(follower: Follower): Promise<boolean> {
  const { name } = follower;
  const row = await db().logPlace.findUnique({ where: { follower: name } });
  if (!row) {
    // Somebody new: history is not news. Of two processes that start at once, the first one's place counts.
    const seq = await newestSeq();
    await change(theProcess, (tx) => Promise.resolve(beginAt(tx, name, seq)));
    return true;
  }
  const known = progress.get(name);
  const here = known?.from === row.seq ? known : { from: row.seq, to: row.seq, failures: 0 };
  progress.set(name, here);
  const entries = await listEntries({ after: here.to, limit: BATCH });
  const last = entries.at(-1)?.seq;
  if (last === undefined) return false;
  try {
    return await dealWith(follower, entries, here, last);
  } catch (error) {
    here.failures += 1;
    if (here.failures < MAX_FAILURES) throw error;
    // Entries that fail again and again are passed over and said so: they must not keep everybody from later ones.
    log.error(
      { err: error, follower: name, after: here.to, upTo: last },
      'Entries were passed over',
    );
    here.to = last;
    here.failures = 0;
    return true;
  }
}

/** Answers whether there may be more. */
async function dealWith(
  { name, follow }: Follower,
  entries: LoggedEntry[],
  here: Progress,
  last: number,
): Promise<boolean> {
  const write = await follow(entries);
  if (write || last - here.from >= KEEP_EVERY) {
    await change(theProcess, async (tx, record) => {
      const kept = await tx.logPlace.findUnique({ where: { follower: name } });
      // Another process was quicker: what it has done is not done again.
      if (kept?.seq !== here.from) return;
      await write?.(tx, record);
      keepPlace(tx, name, last);
    });
    return true;
  }
  here.to = last;
  here.failures = 0;
  return entries.length === BATCH;
}

const beginAt = hotWrite<[follower: string, seq: number]>(
  'INSERT INTO "LogPlace" (follower, seq) VALUES (?, ?) ON CONFLICT (follower) DO NOTHING',
);

const keepPlace = hotWrite<[follower: string, seq: number]>(
  `INSERT INTO "LogPlace" (follower, seq) VALUES (?, ?)
   ON CONFLICT (follower) DO UPDATE SET seq = excluded.seq`,
);

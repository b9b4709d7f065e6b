import { theProcess } from '../actor';
import { newId, now, secondsFromNow } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { LEASE_SECONDS_MORE, LIMIT_SECONDS, MAX_ATTEMPTS, pauseAfter } from './limits';
import { followJob, type Job, type JobInput } from './registry.server';

/**
 * Taking a job and giving it back. Whoever takes one holds it until a moment; a process that died gives nothing back,
 * and after that moment another goes on. Each taking has a name of its own, so that one who comes back late changes
 * nothing any more.
 */

/** Clocks of two machines, or of one before and after it was set, may differ so much without being wrong. */
const CLOCKS_APART_SECONDS = 60 * 60;

/** A job in somebody's hands. */
export interface Taken {
  id: number;
  job: Job;
  input: JobInput;
  lease: string;
  attempts: number;
}

const NEVER_ENDED =
  'It was begun and never ended: the process stopped, or it took far too long. Each time.';

/**
 * Takes what has been due longest.
 *
 * @param jobs only of these kinds
 * @returns null when nothing is due
 */
export async function takeJob(jobs: Job[]): Promise<Taken | null> {
  const kinds = new Map(jobs.map((job) => [job.kind, job]));
  const longest = Math.max(...jobs.map(leaseSeconds));
  for (;;) {
    // Looked for without holding up anybody's write: mostly there is nothing.
    const found = { where: due([...kinds.keys()], longest), select: { id: true } } as const;
    if (!(await db().job.findFirst(found))) return null;
    const taken = await change(theProcess, async (tx, record) => {
      // Asked anew: the turn to write may have come long after the look.
      const where = due([...kinds.keys()], longest);
      const row = await tx.job.findFirst({ where, orderBy: [{ runAt: 'asc' }, { id: 'asc' }] });
      const job = row && kinds.get(row.kind);
      if (!job) return null;
      if (row.attempts >= (job.maxAttempts ?? MAX_ATTEMPTS)) {
        // Only a lease that ran out leads here: a failure that was told has ended it already.
        const data = { ...spent(job), outcome: NEVER_ENDED, endedAt: now(), ...free };
        await tx.job.update({ where: { id: row.id }, data });
        if (job.givesUp) await followJob(tx, job.kind, row.input as JobInput);
        else await record(failed(row.id));
        return 'spent';
      }
      const lease = newId();
      const attempts = row.attempts + 1;
      const leaseUntil = secondsFromNow(leaseSeconds(job));
      await tx.job.update({ where: { id: row.id }, data: { lease, leaseUntil, attempts } });
      return { id: row.id, job, input: row.input as JobInput, lease, attempts };
    });
    if (taken !== 'spent') return taken;
  }
}

/** Says that it is done. What it was about is not needed any more. */
export function finishJob(taken: Taken, outcome: string | null): Promise<boolean> {
  return giveBack(taken, { state: 'done', outcome, input: {}, endedAt: now() });
}

/** Says that it failed: it is tried again later, or waits for a person to decide. */
export function failJob(
  taken: Taken,
  failure: { words: string; permanent: boolean },
): Promise<boolean> {
  const { job, attempts } = taken;
  const over = failure.permanent || attempts >= (job.maxAttempts ?? MAX_ATTEMPTS);
  return giveBack(
    taken,
    over
      ? { ...spent(job), outcome: failure.words, endedAt: now() }
      : { runAt: secondsFromNow(pauseAfter(attempts)), outcome: failure.words },
  );
}

/** Lets go of it as if it had not been begun: this process ends, another may take it at once. */
export function releaseJob(taken: Taken): Promise<boolean> {
  return giveBack(taken, { attempts: taken.attempts - 1 });
}

/** How a job ends that cannot be done: a person decides, or it was one that gives up by itself. */
function spent({ givesUp }: Job) {
  return givesUp ? { state: 'given-up', input: {} } : { state: 'failed' };
}

const free = { lease: null, leaseUntil: null };

/** Answers false when the lease had run out and the job is in other hands. */
function giveBack(
  { id, lease, job, input }: Taken,
  data: { state?: string } & Record<string, unknown>,
): Promise<boolean> {
  return change(theProcess, async (tx, record) => {
    const { count } = await tx.job.updateMany({ where: { id, lease }, data: { ...data, ...free } });
    if (count === 0) return false;
    if (data.state === 'failed') await record(failed(id));
    if (data.state === 'done' || data.state === 'given-up') await followJob(tx, job.kind, input);
    return true;
  });
}

/** What stands in the log when a job waits for somebody to decide. */
function failed(id: number) {
  return { kind: 'jobs.failed', channels: [], subjects: { job: String(id) } };
}

/**
 * What may be taken now. A lease that ends later than any lease can was given by a clock that has been put back since:
 * it counts for nothing.
 */
function due(kinds: string[], longestLease: number) {
  return {
    state: 'waiting',
    kind: { in: kinds },
    runAt: { lte: now() },
    OR: [
      { leaseUntil: null },
      { leaseUntil: { lte: now() } },
      { leaseUntil: { gt: secondsFromNow(longestLease + CLOCKS_APART_SECONDS) } },
    ],
  };
}

function leaseSeconds({ limitSeconds = LIMIT_SECONDS }: Job): number {
  return limitSeconds + LEASE_SECONDS_MORE;
}

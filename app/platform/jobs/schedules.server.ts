import { theProcess } from '../actor';
import { now } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { enqueue } from './enqueue.server';
import type { Job } from './registry.server';
import { latestSlot, type Rhythm } from './slots';

/**
 * Schedules: jobs that are asked for again and again. Up to where each has been followed stands in the database, so
 * that of all processes one asks, and none asks twice.
 */
export type Schedule = Rhythm & {
  job: Job<Record<string, never>>;
  /**
   * What becomes of moments that passed while no process ran: made up for by running once, however many they were, or
   * skipped, because it would come too late to be of use.
   */
  missed: 'once' | 'skip';
};

/** A moment is missed when nobody looked for so long. */
const ON_TIME_MILLISECONDS = 15 * 60 * 1000;
/** Longer than any schedule's pause, Easter and Christmas included: from there on it was the clock that was wrong. */
const LONGEST_PAUSE_MILLISECONDS = 8 * 24 * 60 * 60 * 1000;

const register = new Map<string, Schedule>();

/** Registers a schedule. A kind of job has one at most. */
export function registerSchedule(schedule: Schedule): void {
  register.set(schedule.job.kind, schedule);
}

export function listSchedules(): Schedule[] {
  return [...register.values()];
}

/** Asks for the jobs whose moment has come. */
export async function followSchedules(): Promise<void> {
  if (register.size === 0) return;
  const rows = await db().jobSchedule.findMany();
  const known = new Map(rows.map(({ kind, lastAt }) => [kind, lastAt]));
  for (const schedule of register.values()) {
    const latest = latestSlot(schedule, now());
    if (step(known.get(schedule.job.kind), latest) !== 'nothing') await follow(schedule, latest);
  }
}

/** Asked again inside the transaction: another process may have been quicker. */
async function follow(schedule: Schedule, latest: Date): Promise<void> {
  const { kind } = schedule.job;
  await change(theProcess, async (tx) => {
    const row = await tx.jobSchedule.findUnique({ where: { kind } });
    const todo = step(row?.lastAt, latest);
    if (todo === 'nothing') return;
    const lastAt = { lastAt: latest };
    await tx.jobSchedule.upsert({ where: { kind }, create: { kind, ...lastAt }, update: lastAt });
    const late = now().getTime() - latest.getTime() > ON_TIME_MILLISECONDS;
    if (todo === 'note' || (late && schedule.missed === 'skip')) return;
    await enqueue(tx, schedule.job, {}, { key: latest.toISOString() });
  });
}

/**
 * What a schedule needs.
 *
 * @param followed up to where it has been followed; a new schedule begins with the next moment
 */
function step(followed: Date | undefined, latest: Date): 'nothing' | 'note' | 'ask' {
  if (!followed) return 'note';
  if (latest > followed) return 'ask';
  // Put back a little, the clock comes by again and nothing is done twice. Put back far, it was wrong before, and
  // waiting for it would mean waiting for years.
  const back = followed.getTime() - latest.getTime();
  return back > LONGEST_PAUSE_MILLISECONDS ? 'note' : 'nothing';
}

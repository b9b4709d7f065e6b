import { theProcess } from '../actor';
import { now, secondsFromNow } from '../clock.server';
import { change } from '../database/change.server';
import type { Transaction } from '../database/transaction';
import { checkDatabase } from './check-database.server';
import { registerJob } from './registry.server';
import { registerSchedule } from './schedules.server';

/** Removes what has run out of one kind. What is not needed is not kept. */
type Sweep = (tx: Transaction) => Promise<unknown>;

const DAY_SECONDS = 24 * 60 * 60;
/** Long after any form that carried the key could be sent again. */
const WRITE_KEY_SECONDS = 30 * DAY_SECONDS;
/** How long the webmaster can see that a job was done. Until then its key keeps it from being asked for again. */
const JOB_SECONDS = 14 * DAY_SECONDS;

const sweeps: Sweep[] = [
  (tx) => tx.heldForm.deleteMany({ where: { expiresAt: { lt: now() } } }),
  (tx) =>
    tx.writeKey.deleteMany({ where: { createdAt: { lt: secondsFromNow(-WRITE_KEY_SECONDS) } } }),
  (tx) =>
    tx.job.deleteMany({
      where: { state: { in: ['done', 'given-up'] }, endedAt: { lt: secondsFromNow(-JOB_SECONDS) } },
    }),
];

/** Registers what a feature has to remove once a day. */
export function registerSweep(sweep: Sweep): void {
  sweeps.push(sweep);
}

const sweepAll = registerJob<Record<string, never>>({
  kind: 'platform.sweep',
  title: 'Remove what has run out',
  run: async () => {
    // A transaction each: a long one would make everybody's writes wait.
    for (const sweep of sweeps) await change(theProcess, async (tx) => void (await sweep(tx)));
  },
});

registerSchedule({ job: sweepAll, on: 'daily', at: '03:30', missed: 'once' });
registerSchedule({ job: checkDatabase, on: 'daily', at: '04:15', missed: 'once' });

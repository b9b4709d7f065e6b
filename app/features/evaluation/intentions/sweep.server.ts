import { theProcess } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';

/** People are reminded of what they meant to do: once, on the day they chose. */

const sweepJob = registerJob({
  kind: 'evaluation.intentions',
  title: 'Remind people of what they meant to do after an event',
  run: async () => {
    await remindOfIntentions();
  },
});

registerSchedule({ job: sweepJob, on: 'daily', at: '07:40', missed: 'once' });

/** Reminds of all whose day has come. Done twice it does nothing the second time. */
export async function remindOfIntentions(): Promise<void> {
  const due = { remindOn: { lte: londonDay(now()) }, remindedAt: null, doneAt: null };
  const rows = await db().intention.findMany({ where: due, select: { id: true } });
  for (const { id } of rows) {
    await change(theProcess, async (tx, record) => {
      const reminded = { where: { id, ...due }, data: { remindedAt: now() } };
      // Done or moved meanwhile.
      if ((await tx.intention.updateMany(reminded)).count === 0) return;
      await record({ kind: 'evaluation.intention-due', channels: [], subjects: { intention: id } });
    });
  }
}

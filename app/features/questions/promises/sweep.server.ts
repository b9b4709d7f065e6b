import { theProcess } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { roomChannels } from '../sessions/channels';
import { subjectsOf } from './promises.server';

/** Promises are chased: on their day, and every week of work after it until they are kept or given up. */

const AGAIN_AFTER_WORKING_DAYS = 5;

const sweepJob = registerJob({
  kind: 'promises.sweep',
  title: 'Remind whoever has promised something to the room',
  run: async () => {
    await remindOfPromises();
  },
});

registerSchedule({ job: sweepJob, on: 'working days', at: '07:20', missed: 'once' });

/**
 * Reminds of all promises whose day has come. Done twice on one day it does nothing the second time.
 *
 * @returns of how many
 */
export async function remindOfPromises(): Promise<number> {
  const today = londonDay(now());
  if (!isWorkingDay(today)) return 0;
  const due = { remindOn: { lte: today }, keptAt: null, givenUpAt: null };
  const rows = await db().promiseMade.findMany({ where: due, select: { id: true } });
  let reminded = 0;
  for (const { id } of rows) {
    await change(theProcess, async (tx, record) => {
      // Kept or moved meanwhile.
      const promise = await tx.promiseMade.findFirst({ where: { id, ...due } });
      if (!promise) return;
      const remindOn = addWorkingDays(today, AGAIN_AFTER_WORKING_DAYS);
      await tx.promiseMade.update({
        where: { id },
        data: { remindOn, reminded: { increment: 1 } },
      });
      await record({
        kind: 'promises.due',
        channels: roomChannels(promise.sessionId),
        subjects: subjectsOf(promise),
      });
      reminded += 1;
    });
  }
  return reminded;
}

import type { Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { remindOnWorkingDays } from '~/platform/jobs/remind.server';
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

const dueOn = (today: Day) => ({ remindOn: { lte: today }, keptAt: null, givenUpAt: null });

/**
 * Reminds of all promises whose day has come. Done twice on one day it does nothing the second time.
 *
 * @returns of how many
 */
export function remindOfPromises(): Promise<number> {
  return remindOnWorkingDays({
    async list(today) {
      const rows = await db().promiseMade.findMany({ where: dueOn(today), select: { id: true } });
      return rows.map(({ id }) => id);
    },
    async remind(tx, record, id, today) {
      const promise = await tx.promiseMade.findFirst({ where: { id, ...dueOn(today) } });
      if (!promise) return false;
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
      return true;
    },
  });
}

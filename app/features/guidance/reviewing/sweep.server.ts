import { nextReminder } from '~/platform/calendar/reviews';
import type { Day } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { remindOnWorkingDays } from '~/platform/jobs/remind.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';

/** Whoever keeps guidance is reminded to look at it again: before the day of review, on it, and after. */

const job = registerJob({
  kind: 'guidance.reviews',
  title: 'Remind whoever keeps guidance to look at it again',
  run: async () => {
    await remindOfGuidanceReviews();
  },
});

registerSchedule({ job, on: 'working days', at: '07:45', missed: 'once' });

const dueOn = (today: Day) => ({
  remindOn: { lte: today },
  reviewOn: { not: null },
  status: 'current',
});

/**
 * Reminds of all reviews whose day has come. Done twice on one day it does nothing the second time.
 *
 * @returns of how many
 */
export function remindOfGuidanceReviews(): Promise<number> {
  return remindOnWorkingDays({
    async list(today) {
      const rows = await db().guidance.findMany({ where: dueOn(today), select: { id: true } });
      return rows.map(({ id }) => id);
    },
    async remind(tx, record, id, today) {
      const guidance = await tx.guidance.findFirst({ where: { id, ...dueOn(today) } });
      if (!guidance?.reviewOn) return false;
      await record({ kind: 'guidance.review-due', channels: [], subjects: { guidance: id } });
      const remindOn = nextReminder(guidance.reviewOn, today);
      await tx.guidance.update({ where: { id }, data: { remindOn } });
      return true;
    },
  });
}

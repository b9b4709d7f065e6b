import type { Day } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { remindOnWorkingDays } from '~/platform/jobs/remind.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { itemChannels } from '../channels';
import { nextReminder } from './days';

/** Whoever owns an item is reminded to look at it again: before the day of review, on it, and after. */

const job = registerJob({
  kind: 'library.reviews',
  title: 'Remind whoever owns a document to look at it again',
  run: async () => {
    await remindOfReviews();
  },
});

registerSchedule({ job, on: 'working days', at: '07:40', missed: 'once' });

const dueOn = (today: Day) => ({
  remindOn: { lte: today },
  reviewOn: { not: null },
  state: 'published',
});

/**
 * Reminds of all reviews whose day has come. Done twice on one day it does nothing the second time.
 *
 * @returns of how many
 */
export function remindOfReviews(): Promise<number> {
  return remindOnWorkingDays({
    async list(today) {
      const rows = await db().libraryItem.findMany({ where: dueOn(today), select: { id: true } });
      return rows.map(({ id }) => id);
    },
    async remind(tx, record, id, today) {
      const item = await tx.libraryItem.findFirst({ where: { id, ...dueOn(today) } });
      if (!item?.reviewOn) return false;
      const seq = await record({
        kind: 'library.review-due',
        channels: itemChannels(id),
        subjects: { item: id },
      });
      const remindOn = nextReminder(item.reviewOn, today);
      await tx.libraryItem.update({ where: { id }, data: { seq, remindOn } });
      return true;
    },
  });
}

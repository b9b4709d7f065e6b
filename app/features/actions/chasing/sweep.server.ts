import type { Day } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { remindOnWorkingDays } from '~/platform/jobs/remind.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { eventPageChannel } from '../../events/channels';
import { subjectsOf } from '../deeds.server';
import { nextReminder, reminderOn } from './reminders';

/** Actions are chased until they are done or dropped: by their days, see `reminders`. */

const sweepJob = registerJob({
  kind: 'actions.sweep',
  title: 'Remind whoever has something to do that was agreed at an event',
  run: async () => {
    await remindOfActions();
  },
});

registerSchedule({ job: sweepJob, on: 'working days', at: '07:30', missed: 'once' });

/** What was agreed at an event that is cancelled is chased no more: its page says what has become of it. */
const dueOn = (today: Day) => ({
  remindOn: { lte: today },
  state: 'open',
  event: { state: 'published' },
});

/**
 * Reminds of all actions whose day has come. Done twice on one day it does nothing the second time.
 *
 * @returns of how many
 */
export function remindOfActions(): Promise<number> {
  return remindOnWorkingDays({
    async list(today) {
      const rows = await db().eventAction.findMany({ where: dueOn(today), select: { id: true } });
      return rows.map(({ id }) => id);
    },
    async remind(tx, record, id, today) {
      const action = await tx.eventAction.findFirst({ where: { id, ...dueOn(today) } });
      if (!action) return false;
      const day = action.dueOn as Day;
      const seq = await record({
        kind: reminderOn(day, today) === 'unheard' ? 'actions.unheard' : 'actions.due',
        channels: eventPageChannel(action.eventId),
        subjects: subjectsOf(action),
      });
      await tx.eventAction.update({
        where: { id },
        data: { seq, remindOn: nextReminder(day, today), reminded: { increment: 1 } },
      });
      return true;
    },
  });
}

import { theProcess } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { eventPageChannel } from '../channels';
import { guestMails, mailGuest } from '../coming/guest-mails.server';

/**
 * Reminders: a week before, the afternoon before, and on the morning. Each is sent once; one that could not be sent in
 * its time is left out, because the next says the same, and none comes after the event has begun.
 */

export type Which = 'week' | 'day' | 'morning';

const NOON = 12 * 60;
const AFTERNOON = 16 * 60;
const MORNING = 7 * 60;

/** When a reminder of an event on a day goes out, and when it is too late for it. */
function windowOf(which: Which, startsOn: Day, startsAt: Date): { from: Date; until: Date } {
  const windows = {
    week: [momentOf(addDays(startsOn, -7), NOON), momentOf(addDays(startsOn, -2), 0)],
    day: [momentOf(addDays(startsOn, -1), AFTERNOON), momentOf(startsOn, 0)],
    morning: [momentOf(startsOn, MORNING), startsAt],
  } as const;
  const [from, until] = windows[which];
  return { from, until };
}

const job = registerJob({
  kind: 'events.remind',
  title: 'Remind people of the events they come to',
  run: async () => {
    await remindOfEvents();
  },
});

registerSchedule({ job, on: 'hourly', at: ':00', missed: 'once' });

/**
 * Reminds of all events whose time has come: who has a place, and a week before also who may come. Done twice it reminds
 * nobody twice.
 *
 * @returns how many were reminded
 */
export async function remindOfEvents(): Promise<number> {
  const soon = await db().event.findMany({
    where: {
      state: 'published',
      startsAt: { gt: now(), lt: momentOf(addDays(londonDay(now()), 8), 0) },
    },
    select: { id: true, startsOn: true, startsAt: true, publishedAt: true },
  });
  let reminded = 0;
  for (const { id, startsOn, startsAt, publishedAt } of soon) {
    for (const which of ['week', 'day', 'morning'] as const) {
      const { from, until } = windowOf(which, startsOn as Day, startsAt);
      // Whoever answered to what was published within the week has just read all of it.
      if (which === 'week' && publishedAt !== null && publishedAt > from) continue;
      if (now() >= from && now() < until) reminded += await remindOf(id, which);
    }
  }
  return reminded;
}

async function remindOf(eventId: string, which: Which): Promise<number> {
  const due = await db().eventAnswer.findMany({
    where: {
      eventId,
      reminders: { none: { which } },
      OR: [{ place: 'held' }, ...(which === 'week' ? [{ answer: 'maybe' }] : [])],
    },
    select: { id: true },
  });
  let reminded = 0;
  for (const { id } of due) {
    await change(theProcess, async (tx, record) => {
      const answer = await tx.eventAnswer.findFirst({
        where: { id, reminders: { none: { which } } },
      });
      // Reminded, or taken off the list, meanwhile.
      if (!answer) return;
      await tx.eventReminder.create({ data: { answerId: id, which, at: now() } });
      reminded += 1;
      if (answer.personId === null) {
        await mailGuest(tx, guestMails.reminder, id, { key: `${id} ${which}` });
        return;
      }
      await record({
        kind: `events.reminded-${which}`,
        channels: eventPageChannel(eventId),
        subjects: { event: eventId, answer: id },
      });
    });
  }
  return reminded;
}

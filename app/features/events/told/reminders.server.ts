import { theProcess } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
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
    week: [momentOf(addDays(startsOn, -7), NOON), momentOf(addDays(startsOn, -6), NOON)],
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
    select: { id: true, startsOn: true, startsAt: true },
  });
  let reminded = 0;
  for (const { id, startsOn, startsAt } of soon) {
    for (const which of ['week', 'day', 'morning'] as const) {
      const { from, until } = windowOf(which, startsOn as Day, startsAt);
      if (now() >= from && now() < until) reminded += await remindOf(id, which, from);
    }
  }
  return reminded;
}

/** @param from when the reminder became due; whoever answered later has just read what it says a week before */
async function remindOf(eventId: string, which: Which, from: Date): Promise<number> {
  const wanted = {
    // An event that is put off is reminded of again.
    reminders: { none: { which, at: { gte: from } } },
    OR: [{ place: 'held' }, ...(which === 'week' ? [{ answer: 'maybe' }] : [])],
    ...(which === 'week' && { answeredAt: { lt: from } }),
  };
  const due = await db().eventAnswer.findMany({
    where: { eventId, ...wanted },
    select: { id: true },
  });
  let reminded = 0;
  for (const { id } of due) {
    await change(theProcess, async (tx, record) => {
      const answer = await tx.eventAnswer.findFirst({ where: { id, ...wanted } });
      // Reminded meanwhile, or does not come any more.
      if (!answer) return;
      const at = now();
      await tx.eventReminder.upsert({
        where: { answerId_which: { answerId: id, which } },
        create: { answerId: id, which, at },
        update: { at },
      });
      reminded += 1;
      if (answer.personId === null) {
        await mailGuest(tx, guestMails.reminder, id, {
          key: `${id} ${which} ${from.toISOString()}`,
        });
        return;
      }
      await record({
        kind: `events.reminded-${which}`,
        // No page shows it.
        channels: [],
        subjects: { event: eventId, answer: id },
      });
    });
  }
  return reminded;
}

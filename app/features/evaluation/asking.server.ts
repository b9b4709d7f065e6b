import { theProcess } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { eventPageChannel } from '../events/channels';
import { askGuest, remindGuest } from './guest-mails.server';
import { REMIND_DAYS } from './limits';
import { ASKED, isOpen } from './load.server';

/**
 * Who is asked, and reminded once. A ticket is given out in the transaction that tells of it, so that whoever holds a
 * ticket has been asked or has answered, and is not asked again.
 */

/** Asks all who are to be asked: every morning, and when an evaluation is opened after its event. */
export const askJob = registerJob({
  kind: 'evaluation.ask',
  title: 'Ask those who were at an event what they thought of it',
  run: async () => {
    await askAll();
  },
});

registerSchedule({ job: askJob, on: 'daily', at: '08:10', missed: 'once' });

/** Asked for once an evaluation, by its key. */
const remindJob = registerJob<{ event: string }>({
  kind: 'evaluation.remind',
  title: 'Remind those who have not said what they thought of an event',
  run: ({ event }) => remind(event),
});

/**
 * Gives tickets to those who were at an event that is over since yesterday at least, and tells them. Done again, it does
 * nothing for those who have one. In the last days it sees to the reminder.
 */
export async function askAll(): Promise<void> {
  const today = londonDay(now());
  const due = await db().evaluation.findMany({
    where: { closesOn: { gte: today }, event: { state: 'published', endsOn: { lt: today } } },
    select: { eventId: true, openedAt: true, closesOn: true, event: { select: { endsOn: true } } },
  });
  for (const { eventId, openedAt, closesOn, event } of due) {
    await askAt(eventId);
    const known = londonDay(openedAt) < today && event.endsOn < addDays(today, -1);
    if (!known || closesOn > addDays(today, REMIND_DAYS)) continue;
    await change(theProcess, (tx) => enqueue(tx, remindJob, { event: eventId }, { key: eventId }));
  }
}

function askAt(eventId: string): Promise<void> {
  return change(theProcess, async (tx, record) => {
    const evaluation = await tx.evaluation.findUnique({ where: { eventId } });
    if (!evaluation || !isOpen(evaluation.closesOn)) return;
    const without = await tx.eventAnswer.findMany({
      where: { eventId, ticket: { is: null }, ...ASKED },
      select: { id: true, personId: true, guestEmail: true },
    });
    for (const { id, personId, guestEmail } of without) {
      if (personId === null && guestEmail === '') continue;
      await tx.evaluationTicket.create({ data: { answerId: id, eventId } });
      if (personId === null) await askGuest(tx, { answerId: id, address: guestEmail });
      else {
        await record({
          kind: 'evaluation.asked',
          channels: eventPageChannel(eventId),
          subjects: { event: eventId, answer: id },
        });
      }
    }
  });
}

/** Reminds those who hold a ticket that is not spent. */
function remind(eventId: string): Promise<void> {
  return change(theProcess, async (tx, record) => {
    const evaluation = await tx.evaluation.findUnique({ where: { eventId } });
    if (!evaluation || !isOpen(evaluation.closesOn)) return;
    const guests = await tx.evaluationTicket.findMany({
      where: { eventId, spent: false, answer: { personId: null, guestEmail: { not: '' } } },
      select: { answerId: true, answer: { select: { guestEmail: true } } },
    });
    for (const { answerId, answer } of guests) {
      await remindGuest(tx, { answerId, address: answer.guestEmail });
    }
    await record({
      kind: 'evaluation.reminded',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId },
    });
  });
}

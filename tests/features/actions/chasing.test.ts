import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import '~/features/register.server';
import { nextReminder, reminderOn, remindersOf } from '~/features/actions/chasing/reminders';
import { remindOfActions } from '~/features/actions/chasing/sweep.server';
import { addAction, changeAction } from '~/features/actions/deeds.server';
import { finishAction, reportProgress } from '~/features/actions/report.server';
import { theProcess } from '~/platform/actor';
import { catchUp } from '~/platform/activity/followers.server';
import { addDays, weekdayOf, type Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { erasePersonalData } from '~/platform/personal-data/personal-data.server';
import { settings } from '~/platform/settings.server';
import { useFreshDatabase } from '../../support/database';
import { openMailServer, type MailServer } from '../../support/mail-server';
import { makeEventScene, type EventScene } from '../events/event';
import { toldTo } from '../notices/told';
import { agree, agreed, inTwoWeeks } from './agreed';

/** Whoever has something to do is reminded by mail, as a real mail server takes it. */

const runner = createRunner();
let post: MailServer;
beforeAll(async () => {
  post = await openMailServer();
  Object.assign(settings(), { smtpUrl: post.url, publicUrl: 'https://network.example.org' });
});
afterAll(async () => {
  await runner.stop();
  closeMailServer();
  await post.close();
});
useFreshDatabase();
beforeAll(catchUp);

let scene: EventScene;
const dueOn = inTwoWeeks();
const morning = (day: Day) => new Date(`${day}T09:00:00Z`);
const after = (days: number) => addWorkingDays(dueOn, days);

beforeEach(async () => {
  scene = await makeEventScene({ inDays: -1 });
});

/** Days, counted in work from its own, on which the sweep reminds of an action. */
async function remindedOn(id: string, days: number[]): Promise<number[]> {
  const count = async () => (await db().eventAction.findUniqueOrThrow({ where: { id } })).reminded;
  const found: number[] = [];
  for (const day of days) {
    const before = await count();
    await atTime(morning(after(day)), remindOfActions);
    if ((await count()) > before) found.push(day);
  }
  return found;
}

it('reminds 3 working days before, on the day, and weekly 4 times; then who runs the event is told', () => {
  const friday: Day = '2018-08-10';
  expect(remindersOf(friday)).toEqual([
    { on: '2018-08-07', kind: 'soon' },
    { on: '2018-08-10', kind: 'today' },
    { on: '2018-08-17', kind: 'late' },
    { on: '2018-08-24', kind: 'late' },
    // The bank holiday of August counts as none.
    { on: '2018-09-03', kind: 'late' },
    { on: '2018-09-10', kind: 'late' },
    { on: '2018-09-17', kind: 'unheard' },
  ]);
  expect(nextReminder(friday, '2018-08-10')).toBe('2018-08-17');
  expect(nextReminder(friday, '2018-09-17')).toBeNull();
  // A Sunday: nobody is at work before Monday.
  expect(
    remindersOf('2018-08-12')
      .slice(0, 2)
      .map(({ on }) => on),
  ).toEqual(['2018-08-08', '2018-08-13']);
  // What was missed while nothing ran is left out.
  expect(reminderOn(friday, '2018-08-30')).toBe('late');
  expect(reminderOn(friday, '2018-10-30')).toBe('unheard');
});

it('the sweep keeps to those days, reminds once on each, and stops when it is done', async () => {
  const { host, slug, attendee } = scene;
  const id = await agree(host, slug, attendee, dueOn);
  const days = [-4, -3, -3, -1, 0, 0, 4, 5, 10, 15, 20, 25, 30];
  expect(await remindedOn(id, days)).toEqual([-3, 0, 5, 10, 15, 20, 25]);
  expect(await toldTo(host)).toEqual([expect.stringContaining('is still open')]);

  const done = await agree(host, slug, attendee, dueOn);
  await finishAction(attendee, done, 'Done.');
  expect(await remindedOn(done, [-3, 0])).toEqual([]);
});

it('nobody is reminded on a day on which nobody is at work', async () => {
  const { host, slug, attendee } = scene;
  const id = await agree(host, slug, attendee, dueOn);
  let saturday = dueOn;
  while (weekdayOf(saturday) !== 6) saturday = addDays(saturday, 1);
  expect(await atTime(morning(saturday), remindOfActions)).toBe(0);
  expect(await db().eventAction.findUnique({ where: { id } })).toMatchObject({ reminded: 0 });
});

it('another day begins anew; what was agreed at an event that is cancelled is not chased', async () => {
  const { host, slug, id: eventId, attendee } = scene;
  const id = await agree(host, slug, attendee, dueOn);
  await remindedOn(id, [-3]);
  const input = agreed({ owner: attendee.name, organisation: '', dueOn: after(10) });
  await changeAction(host, id, input);
  expect(await remindedOn(id, [0, 6])).toEqual([]);
  expect(await remindedOn(id, [7])).toEqual([7]);
  await change(theProcess, (tx) =>
    tx.event.update({ where: { id: eventId }, data: { state: 'cancelled' } }),
  );
  expect(await remindedOn(id, [10])).toEqual([]);
});

it('a reminder is not told any more once something has been said', async () => {
  const { host, slug, attendee } = scene;
  const id = await agree(host, slug, attendee, dueOn);
  await remindedOn(id, [-3]);
  expect(await toldTo(attendee)).toEqual([expect.stringContaining('What you have to do')]);
  expect(await toldTo(host)).toEqual([]);
  await reportProgress(attendee, id, { words: 'Nearly.', idempotencyKey: 'nearly' });
  expect(await toldTo(attendee)).toEqual([]);
});

it('of what somebody has to do who is no member, or has left, the hosts are reminded', async () => {
  const { host, slug, attendee, noteTaker } = scene;
  const strangers = await addAction(host, slug, agreed({ dueOn }));
  await remindedOn(strangers, [-3]);
  expect(await toldTo(host)).toEqual([
    expect.stringContaining('What Prof. Ida Marsh, Ministry has to do'),
  ]);
  const lefts = await agree(noteTaker, slug, attendee, dueOn);
  await change(theProcess, (tx) => erasePersonalData(tx, attendee.id));
  await remindedOn(lefts, [-3]);
  expect(await toldTo(host)).toContainEqual(
    expect.stringContaining('What A former member has to do'),
  );
  expect(await toldTo(noteTaker)).toEqual([]);
  // And can be given to somebody else.
  await changeAction(host, lefts, agreed({ owner: noteTaker.name, organisation: '', dueOn }));
  expect(await toldTo(noteTaker)).toEqual([expect.stringContaining('It is yours to do')]);
});

it('each reminder is a mail with a link to the one form, even to who has not looked at the last', async () => {
  const { host, slug, attendee } = scene;
  const id = await agree(host, slug, attendee, dueOn);
  const { email } = await db().person.findUniqueOrThrow({ where: { id: attendee.id } });
  const mailed = () => post.mails.filter((_, index) => post.readers[index]?.includes(email ?? ''));
  for (const day of [-3, 0]) {
    await remindedOn(id, [day]);
    await catchUp();
    // The notice's job asks for the mail's: two rounds.
    const later = new Date(morning(after(day)).getTime() + 5 * 60_000);
    for (const _ of [1, 2]) await atTime(later, () => runner.runDue());
  }
  const reminders = mailed().filter(({ subject }) => subject?.startsWith('Agreed for'));
  expect(reminders).toHaveLength(2);
  expect(reminders[0]?.text).toContain('Publish the figures by practice');
  expect(reminders[0]?.text).toContain(`https://network.example.org/actions/${id}`);
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { answerEvent } from '~/features/events/coming/answer.server';
import { inviteGuests, answerForGuest } from '~/features/events/coming/guests.server';
import type { Answer } from '~/features/events/coming/views';
import { noteChange } from '~/features/events/making/change.server';
import { cancelEvent, publishEvent } from '~/features/events/making/deeds.server';
import { addSpeaker, changeHosts } from '~/features/events/programme/speakers.server';
import { remindOfEvents } from '~/features/events/told/reminders.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { atTime, newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { formatDate } from '~/platform/dates';
import { createRunner } from '~/platform/jobs/runner.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { openMailServer, type MailServer } from '../../support/mail-server';
import { toldTo } from '../notices/told';
import { changeEvent, newComer } from './coming';
import { addEvent, makeEventScene, type EventScene } from './event';

/** What people are told of events they come to; by mail, as a real mail server takes it. */

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

/** A guest of the event’s, by name. */
async function addGuest(name: string, answer: Answer): Promise<void> {
  const email = `${name.toLowerCase()}@example.org`;
  const guests = [{ name, email, organisation: '' }];
  await inviteGuests(scene.host, scene.slug, { guests, idempotencyKey: '' });
  const guest = await db().eventAnswer.findFirstOrThrow({
    where: { eventId: scene.id, guestEmail: email },
  });
  await answerForGuest(scene.host, scene.slug, { guest: guest.id, answer });
}

/** What is mailed soon after a moment: to whom, and about what. */
async function mailsAfter(at: Date): Promise<string[]> {
  const before = post.mails.length;
  await atTime(at, catchUp);
  const later = new Date(at.getTime() + 3 * 60_000);
  // The notice's job asks for the mail's: two rounds.
  for (const _ of [1, 2]) await atTime(later, () => runner.runDue());
  const sent = post.mails.slice(before).map(({ subject }, index) => {
    return `${post.readers[before + index]?.join() ?? ''}: ${subject ?? ''}`;
  });
  return sent.sort();
}

async function emailOf({ id }: Person): Promise<string> {
  return (await db().person.findUniqueOrThrow({ where: { id } })).email ?? '';
}

describe('what happens to an event', () => {
  let maybe: Person;
  let no: Person;
  beforeEach(async () => {
    scene = await makeEventScene({ capacity: 2 });
    maybe = await newComer(scene, 'maybe');
    no = await newComer(scene, 'no');
    await catchUp();
  });

  const move = () =>
    change(scene.host, (tx, record) =>
      noteChange(tx, record, { ...scene, state: 'published' }, [
        { what: 'Where', from: 'The Maltings', to: 'The Corn Exchange' },
      ]),
    );

  it('a change is told to who comes, may come, waits, takes notes or speaks, to nobody else, and says what', async () => {
    await newComer(scene);
    const waiting = await newComer(scene);
    await addGuest('Ida', 'maybe');
    await addGuest('Olive', 'no');
    await mailsAfter(now());
    await move();
    const told = await mailsAfter(now());
    for (const one of [scene.attendee, maybe, waiting, scene.noteTaker]) {
      expect(await toldTo(one)).toContain('“Fair shares day” has changed');
      expect(told).toContain(`${await emailOf(one)}: Changed: Fair shares day`);
    }
    expect(told).toContain('ida@example.org: Changed: Fair shares day');
    for (const one of [no, scene.outsider, scene.host]) expect(await toldTo(one)).toEqual([]);
    expect(told.join()).not.toContain('olive@');
    const words = 'Where was The Maltings, is now The Corn Exchange';
    const mails = post.mails.slice(-told.length);
    expect(mails.map(({ text }) => text?.includes(words))).toEqual(told.map(() => true));
  });

  it('a change that nobody has to know of is not told', async () => {
    await change(scene.host, (tx, record) =>
      noteChange(tx, record, { ...scene, state: 'published' }, []),
    );
    expect(await toldTo(scene.attendee)).toEqual([]);
  });

  it('a cancellation is told with its reason, in the place of all changes before', async () => {
    await addGuest('Ida', 'yes');
    await mailsAfter(now());
    await move();
    await cancelEvent(scene.steering, scene.slug, 'The hall is flooded.');
    const told = await mailsAfter(now());
    for (const one of [scene.attendee, maybe, scene.host]) {
      expect(await toldTo(one)).toEqual(['“Fair shares day” is cancelled']);
      expect(told).toContain(`${await emailOf(one)}: Cancelled: Fair shares day`);
    }
    expect(told).toContain('ida@example.org: Cancelled: Fair shares day');
    expect(told.join()).not.toContain('Changed');
    expect(post.mails.at(-1)?.text).toContain('The hall is flooded.');
    expect(await toldTo(no)).toEqual([]);
  });

  it('whoever is given a part in it is told so, as long as they have it', async () => {
    const day = londonDay(now());
    const session = { eventId: scene.id, day, startsMinutes: 600, endsMinutes: 660 };
    const id = newId();
    await change(theProcess, async (tx) => {
      await tx.eventSession.create({ data: { ...session, id, title: 'Risk' } });
    });
    await addSpeaker(scene.host, scene.slug, id, { personId: scene.outsider.id });
    await changeHosts(scene.host, scene.slug, { deed: 'note-taker', people: [no.id] });
    expect(await toldTo(scene.outsider)).toEqual(['You are on the programme of “Fair shares day”']);
    expect(await toldTo(no)).toEqual(['You take notes at “Fair shares day”']);
    await changeHosts(scene.host, scene.slug, { deed: 'remove', person: no.id });
    expect(await toldTo(no)).toEqual([]);
  });
});

it('a new event is told to who works on one of its services, in the bell alone', async () => {
  const host = await addMember();
  const interested = await addMember();
  const other = await addMember();
  const event = await addEvent(host, { state: 'draft' });
  await change(theProcess, async (tx) => {
    const [area, another] = await tx.serviceArea.findMany({ take: 2 });
    const [serviceAreaId, notHeld] = [area?.id ?? '', another?.id ?? ''];
    await tx.eventServiceArea.create({ data: { eventId: event.id, serviceAreaId } });
    await tx.personServiceArea.createMany({
      data: [
        { personId: interested.id, serviceAreaId },
        { personId: other.id, serviceAreaId: notHeld },
      ],
    });
  });
  await mailsAfter(now());
  await publishEvent(host, event.slug);
  expect(await toldTo(interested)).toEqual(['There is a new event: “Fair shares day”']);
  expect(await toldTo(other)).toEqual([]);
  expect(await mailsAfter(now())).toEqual([]);
});

describe('reminders', () => {
  let held: string;
  let maybe: Person;
  let waiting: Person;
  let startsOn: Day;
  beforeEach(async () => {
    scene = await makeEventScene({ inDays: 20, capacity: 1 });
    startsOn = addDays(londonDay(now()), 20);
    held = `${await emailOf(scene.attendee)}: Reminder: Fair shares day`;
    maybe = await newComer(scene, 'maybe');
    waiting = await newComer(scene);
    await newComer(scene, 'no');
    await mailsAfter(now());
  });

  // It shall not be reminded of by the next test.
  afterEach(() => changeEvent(scene, { state: 'cancelled' }));

  /** So many days before the event, at an hour of London’s. */
  const before = (days: number, hour: number) => momentOf(addDays(startsOn, -days), hour * 60);

  /** What is mailed after the reminders have been looked at then. */
  async function remindersAt(at: Date): Promise<string[]> {
    await atTime(at, remindOfEvents);
    return mailsAfter(at);
  }

  it('go out a week before, the afternoon before and on the morning, once each, and not to who waits', async () => {
    expect(await remindersAt(before(7, 11))).toEqual([]);
    expect(await remindersAt(before(7, 12))).toEqual(
      [held, `${await emailOf(maybe)}: Reminder: Fair shares day`].sort(),
    );
    expect(await remindersAt(before(7, 13))).toEqual([]);
    expect(await remindersAt(before(1, 15))).toEqual([]);
    expect(await remindersAt(before(1, 16))).toEqual([held]);
    expect(await remindersAt(before(1, 17))).toEqual([]);
    expect(await remindersAt(before(0, 6))).toEqual([]);
    expect(await remindersAt(before(0, 7))).toEqual([held]);
    expect(await remindersAt(before(0, 8))).toEqual([]);
    expect(await toldTo(waiting)).toEqual([]);
  });

  it('carry the programme, the way there, and the way in online for who has a place alone', async () => {
    const session = { eventId: scene.id, day: startsOn, startsMinutes: 570, endsMinutes: 630 };
    await change(theProcess, async (tx) => {
      await tx.eventSession.create({ data: { ...session, title: 'Who holds the risk?' } });
    });
    await changeEvent(scene, { directions: 'Bus 12.', onlineLink: 'https://meet.example.org/1' });
    await remindersAt(before(7, 12));
    const texts = post.mails.slice(-2).map(({ text }) => text ?? '');
    for (const text of texts) {
      expect(text).toContain(`“Fair shares day” is on ${formatDate(before(0, 9)).slice(0, -5)}`);
      expect(text).toContain('9:30am Who holds the risk?');
      expect(text).toContain('Bus 12.');
      expect(text).toContain(`https://network.example.org/events/${scene.slug}`);
    }
    const asked = texts.find((text) => text.includes('Please say whether you do'));
    expect(asked).not.toContain('meet.example.org');
    expect(texts.find((text) => text !== asked)).toContain('Online: https://meet.example.org/1');
  });

  it('go to guests, with their own link', async () => {
    await changeEvent(scene, { capacity: null });
    await addGuest('Ida', 'yes');
    await addGuest('Olive', 'maybe');
    await addGuest('Rex', 'no');
    await mailsAfter(now());
    const week = await remindersAt(before(7, 12));
    expect(week.filter((mail) => !mail.startsWith('member'))).toEqual([
      'ida@example.org: Reminder: Fair shares day',
      'olive@example.org: Reminder: Fair shares day',
    ]);
    const toOlive = post.readers.findLastIndex(([reader]) => reader === 'olive@example.org');
    expect(post.mails[toOlive]?.text).toContain('Please say whether you do.');
    expect(post.mails[toOlive]?.text).toContain('https://network.example.org/events/guest?token=');
    expect(await remindersAt(before(1, 16))).toContain(
      'ida@example.org: Reminder: Fair shares day',
    );
  });

  it('that are late by more than their time are left out, and none comes once it has begun', async () => {
    expect(await remindersAt(before(6, 12))).toEqual([]);
    expect(await remindersAt(before(0, 9))).toEqual([]);
    await atTime(before(0, 8), remindOfEvents);
    expect(await mailsAfter(before(0, 9))).toEqual([]);
    const told = (hour: number) => atTime(before(0, hour), () => toldTo(scene.attendee));
    expect(await told(8)).toEqual(['“Fair shares day” is today']);
    expect(await told(9)).toEqual([]);
  });

  it('come to who is given a place after the others had theirs', async () => {
    expect(await remindersAt(before(1, 16))).toEqual([held]);
    const freed = new Date(before(1, 16).getTime() + 20 * 60_000);
    await atTime(freed, () => answerEvent(scene.attendee, scene.slug, { answer: 'no' }));
    await mailsAfter(freed);
    const late = `${await emailOf(waiting)}: Reminder: Fair shares day`;
    expect(await remindersAt(before(1, 17))).toEqual([late]);
  });

  it('do not come a week before to who has only just answered', async () => {
    const late = await atTime(before(6, 20), () => newComer(scene, 'maybe'));
    expect((await remindersAt(before(6, 11))).join()).not.toContain(await emailOf(late));
  });

  it('never go out about what is cancelled, or to who does not come any more', async () => {
    await atTime(before(7, 12), remindOfEvents);
    await answerEvent(scene.attendee, scene.slug, { answer: 'no' });
    await answerEvent(maybe, scene.slug, { answer: 'no' });
    const then = (await mailsAfter(before(7, 12))).filter((mail) => mail.includes('Reminder'));
    expect(then).toEqual([]);
    await answerEvent(scene.attendee, scene.slug, { answer: 'yes' });
    await cancelEvent(scene.host, scene.slug, 'Flooded.');
    await mailsAfter(now());
    for (const [days, hour] of [
      [1, 16],
      [0, 7],
    ] as const) {
      expect(await remindersAt(before(days, hour))).toEqual([]);
    }
  });

  it('come again for an event that is put off', async () => {
    expect(await remindersAt(before(1, 16))).toEqual([held]);
    const day = addDays(startsOn, 30);
    await changeEvent(scene, {
      startsOn: day,
      endsOn: day,
      startsAt: momentOf(day, 540),
      endsAt: momentOf(day, 1020),
    });
    expect(await remindersAt(before(0, 7))).toEqual([]);
    startsOn = day;
    expect(await remindersAt(before(1, 16))).toEqual([held]);
  });
});

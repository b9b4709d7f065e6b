import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { changeEvent } from '~/features/events/making/change.server';
import { copyEvent } from '~/features/events/making/copy.server';
import { cancelEvent, discardEvent, publishEvent } from '~/features/events/making/deeds.server';
import { makeEvent } from '~/features/events/making/make.server';
import {
  addSession,
  changeSession,
  removeSession,
} from '~/features/events/programme/sessions.server';
import { addSpeaker, changeHosts } from '~/features/events/programme/speakers.server';
import { takeQuestions } from '~/features/events/programme/questions.server';
import { eventForm } from '~/features/events/schema';
import { findEventForm } from '~/features/events/seen/forms.server';
import { findEventPage } from '~/features/events/seen/page.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { dateFields } from '~/platform/calendar/date-fields';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { erasePersonalData } from '~/platform/personal-data/personal-data.server';
import { addMember, useFreshDatabase } from '../../support/database';

/** Making, changing and ending events, and their programme. */

useFreshDatabase();

let steering: Person;
let member: Person;
let other: Person;

beforeAll(async () => {
  steering = await addMember(['steering']);
  member = await addMember();
  other = await addMember();
});

const inDays = (days: number): Day => addDays(londonDay(now()), days);

/** What the form sends, with wishes. */
function typed(wishes: Record<string, unknown> = {}, day: Day = inDays(20)) {
  return {
    kind: 'network-day',
    title: 'Fair shares day',
    ...dateFields('day', day),
    from: '9:30am',
    to: '4pm',
    ...wishes,
  };
}

const input = (wishes: Record<string, unknown> = {}, day?: Day) =>
  eventForm.parse(typed(wishes, day));

/** What is wrong with a form, by field. */
function wrong(wishes: Record<string, unknown>, day?: Day): Record<string, string> {
  const read = eventForm.safeParse(typed(wishes, day));
  return Object.fromEntries(
    (read.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
  );
}

async function makePublished(wishes: Record<string, unknown> = {}): Promise<string> {
  const slug = await makeEvent(steering, input(wishes));
  await publishEvent(steering, slug);
  return slug;
}

describe('the form of an event', () => {
  it.each([
    ['the end before the beginning', { to: '9am' }, 'to'],
    ['a day that there is not', { 'day-day': '31', 'day-month': '2' }, 'day'],
    ['a last day before the first', dateFields('lastDay', inDays(3)), 'lastDay'],
    ['no time', { from: 'soon' }, 'from'],
    ['no title', { title: ' ' }, 'title'],
    ['letters for a number', { capacity: 'many' }, 'capacity'],
    ['a link that is none', { onlineLink: 'meet me' }, 'onlineLink'],
    ['more kept than there are', { capacity: '5', keptFor: ['fen'], keptPlaces: ['6'] }, 'kept'],
    ['kept of no number', { keptFor: ['fen'], keptPlaces: ['6'] }, 'capacity'],
  ])('refuses %s beside its field', (_, wishes, field) => {
    expect(Object.keys(wrong(wishes))).toEqual([field]);
  });

  it('refuses a time that the clocks leave out, and takes one that they have twice', () => {
    expect(wrong({ from: '1:30am', to: '4am' }, '2027-03-28').from).toContain('clocks');
    expect(wrong({ from: '1:30am', to: '4am' }, '2027-10-31')).toEqual({});
  });

  it('takes two whole days', () => {
    const { times } = input(dateFields('lastDay', inDays(21)));
    expect([times.startsOn, times.endsOn]).toEqual([inDays(20), inDays(21)]);
  });
});

describe('making an event', () => {
  it('is for the steering group; of kinds that say so, for every member', async () => {
    await expect(makeEvent(member, input())).rejects.toThrow(Invalid);
    const slug = await makeEvent(member, input({ kind: 'learning-set' }));
    expect((await findEventPage(member, slug)).hosts.map(({ id }) => id)).toEqual([member.id]);
  });

  it('refuses a day that has gone by, and a kind that is not in use any more', async () => {
    await expect(makeEvent(steering, input({}, inDays(-1)))).rejects.toThrow(Invalid);
    await change(theProcess, (tx) =>
      tx.eventKind.update({ where: { slug: 'webinar' }, data: { retiredAt: now() } }),
    );
    await expect(makeEvent(steering, input({ kind: 'webinar' }))).rejects.toThrow(Invalid);
  });

  it('begins with a draft that is not there for others, and is published once', async () => {
    const slug = await makeEvent(steering, input());
    await expect(findEventPage(member, slug)).rejects.toThrow(NotFound);
    await expect(publishEvent(member, slug)).rejects.toThrow(NotFound);
    await publishEvent(steering, slug);
    expect((await findEventPage(member, slug)).state).toBe('published');
    await expect(publishEvent(steering, slug)).rejects.toThrow(Conflict);
    await expect(discardEvent(steering, slug)).rejects.toThrow(Conflict);
  });

  it('makes one of a form that is sent twice, and another address for the same title', async () => {
    const sent = input({ idempotencyKey: 'twice' });
    const slug = await makeEvent(steering, sent);
    expect(await makeEvent(steering, sent)).toBe(slug);
    expect(await makeEvent(steering, input())).not.toBe(slug);
  });
});

describe('changing an event', () => {
  it('tells in words what changed of a published one, and raises its sequence', async () => {
    const slug = await makePublished({
      venue: 'Corn Exchange',
      onlineLink: 'https://a.example.org',
    });
    const { version } = await findEventForm(steering, slug);
    await changeEvent(
      steering,
      slug,
      input({ venue: 'Guildhall', onlineLink: 'https://b.example.org', from: '10am', version }),
    );
    const page = await findEventPage(member, slug);
    const whats = page.lastChange?.changes.map(({ what }) => what);
    expect(whats).toEqual(['When', 'Where', 'The online link']);
    expect(JSON.stringify(page.lastChange)).not.toContain('example.org');
    const row = await db().event.findUniqueOrThrow({ where: { slug } });
    expect(row.sequence).toBe(1);
  });

  it('tells nothing of a draft', async () => {
    const slug = await makeEvent(steering, input());
    await changeEvent(steering, slug, input({ venue: 'Guildhall' }));
    expect((await findEventPage(steering, slug)).lastChange).toBeNull();
  });

  it('is for who runs it', async () => {
    const slug = await makePublished();
    await expect(changeEvent(member, slug, input())).rejects.toThrow(Forbidden);
    await changeHosts(steering, slug, { deed: 'host', people: [member.id] });
    await changeEvent(member, slug, input({ title: 'Fairer shares day' }));
    await changeHosts(steering, slug, { deed: 'note-taker', people: [other.id] });
    await expect(changeEvent(other, slug, input())).rejects.toThrow(Forbidden);
  });

  it('overwrites nothing that somebody else has changed meanwhile', async () => {
    const slug = await makePublished();
    const { version } = await findEventForm(steering, slug);
    await changeEvent(steering, slug, input({ title: 'First', version }));
    await expect(changeEvent(steering, slug, input({ title: 'Second', version }))).rejects.toThrow(
      Invalid,
    );
    expect((await findEventPage(member, slug)).title).toBe('First');
  });

  it('lets no fewer come than have a place', async () => {
    const slug = await makePublished({ capacity: '3' });
    const { id } = await findEventPage(steering, slug);
    await change(theProcess, async (tx) => {
      for (const [index, person] of [member, other].entries()) {
        await tx.eventAnswer.create({
          data: {
            eventId: id,
            personId: person.id,
            answer: 'yes',
            place: 'held',
            arrivedSeq: index,
            answeredAt: now(),
          },
        });
      }
    });
    const lowered = changeEvent(steering, slug, input({ capacity: '1' }));
    await expect(lowered).rejects.toThrow(Invalid);
    await changeEvent(steering, slug, input({ capacity: '2' }));
  });
});

describe('cancelling', () => {
  it('keeps it with its reason, once, and is not for others', async () => {
    const slug = await makePublished();
    await expect(cancelEvent(member, slug, 'Snow')).rejects.toThrow(Forbidden);
    await cancelEvent(steering, slug, 'Snow');
    expect(await findEventPage(member, slug)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Snow',
    });
    await expect(cancelEvent(steering, slug, 'Ice')).rejects.toThrow(Conflict);
  });

  it('is not for what is over', async () => {
    const slug = await makePublished();
    const past = new Date(now().getTime() - 1000);
    await change(theProcess, (tx) =>
      tx.event.update({ where: { slug }, data: { startsAt: past, endsAt: past } }),
    );
    await expect(cancelEvent(steering, slug, 'Snow')).rejects.toThrow(Conflict);
  });

  it('throws a draft away, and nothing else', async () => {
    const slug = await makeEvent(steering, input());
    await discardEvent(steering, slug);
    await expect(findEventPage(steering, slug)).rejects.toThrow(NotFound);
  });
});

/** A part of the programme, with wishes. */
const part = (wishes: Record<string, unknown> = {}) => ({
  title: 'The tariff',
  about: '',
  day: inDays(20) as string,
  startsMinutes: 10 * 60,
  endsMinutes: 11 * 60,
  room: '',
  kind: 'talk' as const,
  idempotencyKey: '',
  ...wishes,
});

describe('the programme', () => {
  it('lies within the event', async () => {
    const slug = await makePublished();
    await expect(addSession(member, slug, part())).rejects.toThrow(Forbidden);
    for (const outside of [
      part({ day: inDays(21) }),
      part({ startsMinutes: 9 * 60 }),
      part({ endsMinutes: 17 * 60 }),
    ]) {
      await expect(addSession(steering, slug, outside)).rejects.toThrow(Invalid);
    }
    const id = await addSession(steering, slug, part());
    await changeSession(steering, slug, id, part({ title: 'The new tariff' }));
    const { programme, lastChange } = await findEventPage(member, slug);
    expect(programme[0]?.sessions.map(({ title }) => title)).toEqual(['The new tariff']);
    expect(lastChange?.changes[0]?.to).toContain('The new tariff');
    await removeSession(steering, slug, id);
    expect((await findEventPage(member, slug)).programme).toEqual([]);
  });

  it('moves with its event', async () => {
    const slug = await makePublished();
    await addSession(steering, slug, part());
    await changeEvent(steering, slug, input({ from: '10am', to: '4:30pm' }, inDays(30)));
    const [day] = (await findEventPage(member, slug)).programme;
    expect(day).toMatchObject({ day: inDays(30), sessions: [{ startsMinutes: 10 * 60 + 30 }] });
    await changeEvent(steering, slug, input({ from: '9am', to: '4:30pm' }, inDays(30)));
    const [same] = (await findEventPage(member, slug)).programme;
    expect(same?.sessions[0]?.startsMinutes).toBe(10 * 60 + 30);
  });

  it('shows a speaker who has left as a former member', async () => {
    const slug = await makePublished();
    const session = await addSession(steering, slug, part());
    const speaker = await addMember();
    await addSpeaker(steering, slug, session, { personId: speaker.id });
    await addSpeaker(steering, slug, session, { name: 'Prof Marsh', organisation: 'LSE' });
    const again = addSpeaker(steering, slug, session, { personId: speaker.id });
    await expect(again).rejects.toThrow(Conflict);
    await change(theProcess, (tx) => erasePersonalData(tx, speaker.id));
    const [day] = (await findEventPage(member, slug)).programme;
    expect(day?.sessions[0]?.speakers.map(({ id, name }) => [id, name])).toEqual([
      [null, 'A former member'],
      [null, 'Prof Marsh'],
    ]);
  });

  it('takes questions live, once, with its speakers', async () => {
    const slug = await makePublished();
    const session = await addSession(steering, slug, part());
    await addSpeaker(steering, slug, session, { personId: other.id });
    await expect(takeQuestions(member, slug, session)).rejects.toThrow(Forbidden);
    await takeQuestions(steering, slug, session);
    await expect(takeQuestions(steering, slug, session)).rejects.toThrow(Conflict);
    const [day] = (await findEventPage(member, slug)).programme;
    const code = day?.sessions[0]?.questions;
    const live = await db().questionSession.findUniqueOrThrow({
      where: { code: code ?? '' },
      include: { roles: true },
    });
    expect(live.roles.map(({ role, personId }) => [role, personId])).toEqual([
      ['chair', steering.id],
      ['speaker', other.id],
    ]);
  });

  it('always has a host', async () => {
    const slug = await makePublished();
    const last = changeHosts(steering, slug, { deed: 'remove', person: steering.id });
    await expect(last).rejects.toThrow(Conflict);
    expect((await findEventPage(steering, slug)).hosts).toHaveLength(1);
  });
});

describe('a copy', () => {
  it('has the same programme on another day and at another venue, and nobody coming', async () => {
    const slug = await makePublished({ venue: 'Corn Exchange', directions: 'By the river.' });
    const session = await addSession(steering, slug, part());
    await addSpeaker(steering, slug, session, { name: 'Prof Marsh', organisation: '' });
    const wish = {
      kind: 'network-day',
      title: 'Fair shares day, Norwich',
      venue: 'Guildhall',
      town: 'Norwich',
      day: inDays(50),
      from: 10 * 60,
      idempotencyKey: '',
    };
    const copy = await findEventPage(steering, await copyEvent(steering, slug, wish));
    expect(copy).toMatchObject({ state: 'draft', directionsHtml: '', where: 'Guildhall, Norwich' });
    expect(copy.when).toContain('10am to 4:30pm');
    expect(copy.programme[0]).toMatchObject({
      day: inDays(50),
      sessions: [{ startsMinutes: 10 * 60 + 30, speakers: [{ name: 'Prof Marsh' }] }],
    });
    await expect(copyEvent(member, slug, wish)).rejects.toThrow(Invalid);
  });
});

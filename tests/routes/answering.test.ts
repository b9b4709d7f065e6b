import { beforeAll, describe, expect, it } from 'vitest';
import { answerEvent } from '~/features/events/coming/answer.server';
import { findPerson } from '~/features/accounts/people.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { addEvent, type EventRow } from '../features/events/event';
import { locationOf } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { mailTo } from '../support/outbox';
import { useDatabaseOf } from '../support/second-process';
import { countOf, personId } from '../support/stored';
import { useServer } from '../support/use-server';

/** Answers to events as forms and links send them. The test itself is a second process at the same network. */

const server = useServer();
useDatabaseOf(server);

const names = ['member', 'lead', 'lead2', 'steering', 'agent', 'webmaster'];
let clients: HttpClient[];
let elsewhere: Person[];
let host: Person;

beforeAll(async () => {
  const { url } = server();
  clients = await Promise.all(names.map((name) => signedIn(url, `${name}@demo.example`)));
  const others = await db().person.findMany({
    where: {
      kind: 'person',
      leftAt: null,
      roles: { some: { role: 'member' } },
      OR: [{ email: null }, { email: { notIn: names.map((name) => `${name}@demo.example`) } }],
    },
    orderBy: { id: 'asc' },
    take: 6,
  });
  elsewhere = await Promise.all(others.map(async ({ id }) => (await findPerson(id))!));
  host = (await findPerson(personId(server(), 'webmaster@demo.example')))!;
});

const member = () => clients[0]!;

function answersTo({ id }: EventRow) {
  return db().eventAnswer.findMany({ where: { eventId: id }, orderBy: { arrivedSeq: 'asc' } });
}

it('of many requests at once, from two processes, exactly as many have a place as there are', async () => {
  for (let time = 0; time < 5; time += 1) {
    const capacity = 1 + time * 2;
    const event = await addEvent(host, { capacity });
    const sent = await Promise.all([
      ...clients.map((client) => client.post(`/events/${event.slug}/answer`, { answer: 'yes' })),
      ...elsewhere.map((person) => answerEvent(person, event.slug, { answer: 'yes' })),
    ]);
    const redirects = sent.filter((one) => one instanceof Response);
    expect(redirects.map(({ status }) => status)).toEqual(clients.map(() => 302));
    const rows = await answersTo(event);
    const all = clients.length + elsewhere.length;
    expect(rows.map(({ place }) => place)).toEqual(
      Array.from({ length: all }, (_, index) => (index < capacity ? 'held' : 'waiting')),
    );
  }
});

describe('the page that a mail leads to', () => {
  it('changes nothing by being opened; its button answers, and leads on to where one came from', async () => {
    const { slug, ...event } = await addEvent(host);
    const before = countOf(server(), 'Activity');
    const page = await member().read(`/events/${slug}/answer?answer=yes`);
    expect(page).toContain('Yes, I will come');
    expect(countOf(server(), 'Activity')).toBe(before);
    const sent = await member().post(`/events/${slug}/answer`, { answer: 'yes', from: '/' });
    expect(locationOf(sent)).toBe('/');
    expect(await member().read('/')).toContain('You are coming. Your place is held.');
    expect(await answersTo({ slug, ...event })).toMatchObject([{ place: 'held' }]);
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example'])(
    'leads nowhere else: %s',
    async (from) => {
      const { slug } = await addEvent(host);
      const sent = await member().post(`/events/${slug}/answer`, { answer: 'no', from });
      expect(locationOf(sent)).toBe(`/events/${slug}`);
    },
  );

  it('says in words that an event is over, and keeps what was typed when something is wrong', async () => {
    const over = await addEvent(host, { inDays: -1 });
    const late = await member().post(`/events/${over.slug}/answer`, { answer: 'yes' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('This event is over');
    const { slug } = await addEvent(host);
    const long = { answer: 'yes', diet: 'x'.repeat(301), access: 'A ramp, please' };
    const refused = await member().post(`/events/${slug}/answer`, long);
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('What you cannot or do not eat must be 300 characters or fewer');
    expect(page).toContain('A ramp, please');
  });
});

describe('the link of a guest', () => {
  it('shows the event and answers without an account; a stranger learns nothing', async () => {
    const event = await addEvent(host, { title: 'A day in the fen' });
    const invited = await clients.at(-1)!.post(`/events/${event.slug}/guests`, {
      deed: 'invite',
      guests: 'Ida Marsh, ida@example.org',
    });
    expect(locationOf(invited)).toBe(`/events/${event.slug}/guests`);
    const mail = await mailTo(server(), 'ida@example.org', 'You are invited: A day in the fen');
    const link = /\/events\/guest\?token=[\w-]+/.exec(mail.text ?? '')?.[0] ?? '';
    const browser = new HttpClient(server().url);
    const before = countOf(server(), 'Activity');
    expect(await browser.read(link)).toContain('A day in the fen');
    expect(countOf(server(), 'Activity')).toBe(before);
    expect(locationOf(await browser.post(link, { answer: 'yes' }))).toBe(link);
    expect(await answersTo(event)).toMatchObject([{ answer: 'yes', place: 'held' }]);
    const nothing = await browser.read('/events/guest?token=made-up');
    expect(nothing).toContain('This link does not open anything');
    expect((await browser.post('/events/guest?token=made-up', { answer: 'yes' })).status).toBe(404);
  });
});

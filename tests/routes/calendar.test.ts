import { beforeAll, describe, expect, it } from 'vitest';
import { theProcess } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { findPerson } from '~/features/accounts/people.server';
import { addEvent, type EventRow } from '../features/events/event';
import { locationOf } from '../support/board';
import { mainOf, unescapeHtml } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { useDatabaseOf } from '../support/second-process';
import { countOf, personId } from '../support/stored';
import { useServer } from '../support/use-server';

/** The calendar's pages and files, as browsers and programs ask for them. */

const server = useServer();
useDatabaseOf(server);
let lead: HttpClient;
let event: EventRow;

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  const host = await findPerson(personId(server(), 'lead2@demo.example'));
  if (!host) throw new Error('Nobody to hold it');
  event = await addEvent(host, { title: 'A & B: “fair” <shares>', inDays: 0, from: 0, to: 1439 });
  await addEvent(host, { title: 'Called off', inDays: 1, state: 'cancelled' });
  await addEvent(host, { title: 'Not yet ours', inDays: 1, state: 'draft' });
  await change(theProcess, async (tx) => {
    await tx.event.update({ where: { id: event.id }, data: { town: 'Quillbeck' } });
  });
});

const read = async (path: string) => mainOf(await lead.read(path));

describe('the calendar', () => {
  it.each(['', '?view=month', '?view=agenda'])(
    'shows what is on, by links: /events%s',
    async (search) => {
      const page = await read(`/events${search}`);
      expect(page).toContain(`href="/events/${event.slug}"`);
      expect(page).toContain('A &amp; B: “fair” &lt;shares&gt;');
      expect(page).not.toContain('Not yet ours');
      expect(page).toContain('Make an event');
    },
  );

  it('strikes out what is cancelled, and says so', async () => {
    expect(await read('/events')).toMatch(/<s>Called off<\/s><\/a>.*?Cancelled/);
  });

  it('keeps filters from one view and month to the next', async () => {
    const page = await read('/events?view=month&place=Quillbeck');
    expect(page).toContain('href="/events?place=Quillbeck"');
    expect(page).toContain('href="/events?view=agenda&amp;place=Quillbeck"');
    expect(page).toMatch(/href="\/events\?view=month&amp;place=Quillbeck&amp;month=\d{4}-\d\d"/);
    expect(page).toContain('<option value="Quillbeck" selected="">');
    expect(page).toContain('<input type="hidden" name="view" value="month"/>');
    const none = await read('/events?place=Nowhere');
    expect(none).toContain('No events here');
    expect(none).toContain('<option value="Nowhere" selected="">');
  });

  it('is a table of weeks in a month, with today marked', async () => {
    const page = await read('/events?view=month');
    expect(page.match(/<th scope="col"/g)).toHaveLength(7);
    const today = Number(londonDay(now()).slice(8));
    expect(page).toMatch(new RegExp(`aria-current="date".{0,150}</span>${today}</span>`));
  });
});

describe('a secret address', () => {
  it('is shown once, and read without signing in until it ends', async () => {
    const page = '/events/calendars';
    expect(await read(page)).toContain('It has no address yet');
    const answer = await lead.post(page, { deed: 'make', kind: 'network' });
    const made = unescapeHtml(mainOf(await answer.text()));
    const [, address = ''] = /value="([^"]*events\.ics\?token=[^"]*)"/.exec(made) ?? [];
    expect(made).toContain(`href="${address.replace('http:', 'webcal:')}"`);
    expect(await read(page)).not.toContain('token=');

    const program = new HttpClient(server().url);
    const { pathname, search } = new URL(address);
    const before = countOf(server(), 'Activity');
    const calendar = await program.get(pathname + search);
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await calendar.text()).toContain('SUMMARY:A & B: “fair” <shares>\r\n');
    const tag = calendar.headers.get('etag') ?? '';
    const again = await fetch(server().url + pathname + search, {
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
    expect(countOf(server(), 'Activity')).toBe(before);

    expect(locationOf(await lead.post(page, { deed: 'end', kind: 'network' }))).toBe(page);
    expect((await program.get(pathname + search)).status).toBe(404);
    expect((await program.get('/events.ics?token=')).status).toBe(404);
  });

  it('is needed by strangers alone', async () => {
    const stranger = new HttpClient(server().url);
    expect(locationOf(await stranger.get('/events.ics'))).toBe('/sign-in?next=%2Fevents.ics');
    expect(await lead.read('/events.ics')).toContain('SUMMARY:Cancelled: Called off\r\n');
    const file = await lead.get(`/events/${event.slug}.ics`);
    expect(file.headers.get('content-disposition')).toContain(`${event.slug}.ics`);
    expect((await lead.get('/events/nowhere.ics')).status).toBe(404);
  });

  it('comes of a form that says what is to be done', async () => {
    const answer = await lead.post('/events/calendars', { deed: 'look', kind: 'all' });
    expect(answer.status).toBe(400);
    expect(mainOf(await answer.text())).toContain('Choose a calendar');
  });
});

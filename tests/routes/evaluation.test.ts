import { beforeAll, expect, it } from 'vitest';
import { addEvaluatedEvent, type EvaluatedEvent } from '../support/evaluated-event';
import { locationOf } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { countOf, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** Evaluations at the door: by the session, and by a guest's link. */

const server = useServer();
let event: EvaluatedEvent;
let attendee: HttpClient;
const form = () => `/events/${event.slug}/evaluation`;
const link = () => `/evaluations?token=${event.token}`;

beforeAll(async () => {
  event = addEvaluatedEvent(server(), { nameless: true, attendee: 'lead@demo.example' });
  attendee = await signedIn(server().url, 'lead@demo.example');
});

it('a refused form keeps what was typed, and says what is wrong beside the field', async () => {
  const response = await attendee.post(form(), { [event.field]: 'Patient 943 476 5919' });
  expect(response.status).toBe(400);
  const page = await response.text();
  expect(page).toContain('Patient 943 476 5919');
  expect(page).toContain('may contain an NHS number');
  expect(page).toContain('This is not an NHS number');
});

it('what a stranger sends without a name is kept for nobody', async () => {
  const stranger = new HttpClient(server().url);
  const response = await stranger.post(form(), { [event.field]: 'Typed after the session' });
  expect(locationOf(response)).toMatch(/^\/sign-in\?next=/);
  expect(countOf(server(), 'HeldForm')).toBe(0);
});

it('says before anything is typed that no name is kept, and takes the answers once', async () => {
  expect(await attendee.read(form())).toContain('Your name is not kept with your answers');
  const before = { log: countOf(server(), 'Activity'), keys: countOf(server(), 'WriteKey') };
  for (const words of ['Ask sooner', 'Ask later']) {
    expect(locationOf(await attendee.post(form(), { [event.field]: words }))).toBe(form());
  }
  const asked = `SELECT a.words FROM "EvaluationAnswer" a
    JOIN "EvaluationQuestion" q ON q.id = a.questionId JOIN "Event" e ON e.id = q.eventId
    WHERE e.slug = ?`;
  expect(stored(server(), asked, event.slug)).toEqual([{ words: 'Ask sooner' }]);
  expect({ log: countOf(server(), 'Activity'), keys: countOf(server(), 'WriteKey') }).toEqual(
    before,
  );
  expect(server().output()).not.toContain('Ask sooner');
  expect(await attendee.read(form())).toContain('your answers are in');
});

it('a guest answers without signing in; looking, as scanners do, uses nothing up', async () => {
  const guest = new HttpClient(server().url);
  for (let times = 0; times < 2; times += 1) {
    expect(await guest.read(link())).toContain('What did you learn?');
  }
  const wrong = await guest.post('/evaluations', { token: 'wrong', [event.field]: 'No' });
  expect(wrong.status).toBe(404);
  const empty = await guest.post(link(), { token: event.token, [event.field]: '' });
  expect(empty.status).toBe(400);
  const sent = await guest.post(link(), { token: event.token, [event.field]: 'The lunch' });
  expect(locationOf(sent)).toBe(link());
  expect(await guest.read(link())).toContain('your answers are in');
  expect(await guest.read('/evaluations?token=wrong')).toContain('does not lead to a form');
});

it('results without names are not there before they may be read, and never for others', async () => {
  const webmaster = await signedIn(server().url, 'webmaster@demo.example');
  const results = `${form()}/results`;
  const page = await webmaster.read(results);
  expect(page).toContain('2 of 2 people have answered');
  expect(page).not.toContain('Ask sooner');
  expect((await webmaster.get(`${results}.csv`)).status).toBe(404);
  for (const path of [results, `${results}.csv`, `${form()}/set-up`]) {
    expect((await attendee.get(path)).status).toBe(403);
  }
});

it('with names the spreadsheet is a file to save', async () => {
  const named = addEvaluatedEvent(server(), { nameless: false, attendee: 'lead@demo.example' });
  const path = `/events/${named.slug}/evaluation`;
  await attendee.post(path, { [named.field]: 'Ask sooner' });
  const steering = await signedIn(server().url, 'steering@demo.example');
  const csv = await steering.get(`${path}/results.csv`);
  expect(csv.headers.get('Content-Type')).toContain('text/csv');
  expect(await csv.text()).toContain('Ask sooner');
});

it('what one will do is written, refused with what was typed, and ticked, without scripts', async () => {
  const path = `/events/${event.slug}/intentions`;
  const refused = await attendee.post(path, { deed: 'write', body: 'Call Ida', remind: 'yes' });
  expect(refused.status).toBe(400);
  const page = await refused.text();
  expect(page).toContain('Call Ida');
  expect(page).toContain('href="#day"');
  await attendee.post(path, { deed: 'write', body: 'Call Ida', remind: 'no' });
  const mine = await attendee.read('/account/intentions');
  expect(mine).toContain('Call Ida');
  const [row] = stored<{ id: string }>(server(), 'SELECT id FROM "Intention"');
  await attendee.post('/account/intentions', { deed: 'done', id: row?.id ?? '' });
  const webmaster = await signedIn(server().url, 'webmaster@demo.example');
  expect(await webmaster.read(path)).not.toContain('Call Ida');
  const others = await webmaster.post('/account/intentions', { deed: 'remove', id: row?.id ?? '' });
  expect(others.status).toBe(404);
});

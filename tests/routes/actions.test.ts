import { beforeAll, expect, it } from 'vitest';
import { ACTION, agree } from '../support/agreed-action';
import { locationOf } from '../support/board';
import { addEvaluatedEvent } from '../support/evaluated-event';
import { HttpClient, signedIn } from '../support/http-client';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** What was agreed at an event, at the door, without scripts. */

const server = useServer();
let slug: string;
let steering: HttpClient;
let owner: HttpClient;
let other: HttpClient;
let name: string;
const path = () => `/events/${slug}/actions`;
/** Rows of one event’s: the demonstration has agreed on others. */
const ofEvent = (columns: string, table: string) =>
  stored(
    server(),
    `SELECT ${columns} FROM "${table}" WHERE eventId = (SELECT id FROM "Event" WHERE slug = ?)`,
    slug,
  );
const settled = () => ofEvent('state, outcome', 'EventAction');

beforeAll(async () => {
  slug = addEvaluatedEvent(server(), { nameless: true, attendee: 'lead@demo.example' }).slug;
  steering = await signedIn(server().url, 'steering@demo.example');
  owner = await signedIn(server().url, 'lead@demo.example');
  other = await signedIn(server().url, 'member@demo.example');
  const sql = 'SELECT name FROM "Person" WHERE email = ?';
  name = stored<{ name: string }>(server(), sql, 'lead@demo.example')[0]?.name ?? '';
});

it('a refused form keeps what was typed, and says what is wrong beside each field', async () => {
  const typed = { ...ACTION, what: '', owner: 'Nobody Real', organisation: '', 'due-day': '32' };
  const empty = await steering.post(path(), typed);
  expect(empty.status).toBe(400);
  const page = await empty.text();
  expect(page).toContain('Enter what is to be done');
  expect(page).toContain('href="#due"');
  expect(page).toContain('value="Nobody Real"');
  const unknown = await steering.post(path(), {
    ...typed,
    what: 'Ask 943 476 5919',
    'due-day': '6',
  });
  expect(await unknown.text()).toContain('This is not an NHS number');
  expect(settled()).toEqual([]);
});

it('is written down, said how it stands by one form, and done', async () => {
  expect(await other.read(path())).not.toContain('Write it down');
  expect((await other.post(path(), ACTION)).status).toBe(403);
  const id = await agree(server(), steering, slug, { owner: name, organisation: '' });
  const action = `/actions/${id}`;
  for (const where of [path(), '/actions', `/events/${slug}`]) {
    expect(await other.read(where), where).toContain(`href="${action}"`);
  }
  expect(await owner.read('/')).toContain('You said you would');
  expect(await other.read('/')).not.toContain('You said you would');

  expect(await other.read(action)).not.toContain('How does it stand?');
  expect((await other.post(action, { deed: 'done', words: 'Mine' })).status).toBe(403);
  expect((await owner.post(action, { deed: 'drop', words: 'No' })).status).toBe(403);
  const empty = await owner.post(action, { deed: 'done', words: '' });
  expect(empty.status).toBe(400);
  expect(await empty.text()).toContain('Enter a few words about it');
  expect((await owner.post(action, { words: 'Nearly' })).status).toBe(400);
  const progress = { deed: 'progress', words: 'Asked for them', idempotencyKey: 'once' };
  for (const _ of [1, 2]) expect(locationOf(await owner.post(action, progress))).toBe(action);
  const said = stored(server(), 'SELECT body FROM "ActionProgress" WHERE actionId = ?', id);
  expect(said).toEqual([{ body: 'Asked for them' }]);
  expect(await other.read(action)).toContain('Asked for them');
  await owner.post(action, { deed: 'done', words: 'In the library' });
  expect(settled()).toEqual([{ state: 'done', outcome: 'In the library' }]);
  const late = await owner.post(action, { deed: 'done', words: 'Again' });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('Somebody was quicker');
  await owner.post(action, { deed: 'reopen' });
  expect(settled()).toEqual([{ state: 'open', outcome: '' }]);
});

it('what was typed after the session ended comes back into its form', async () => {
  const id = await agree(server(), steering, slug);
  const [, key = ''] =
    /name="idempotencyKey" value="([^"]+)"/.exec(await steering.read(`/actions/${id}`)) ?? [];
  const stranger = new HttpClient(server().url);
  const typed = { deed: 'progress', words: 'Typed too late', idempotencyKey: key };
  expect(locationOf(await stranger.post(`/actions/${id}`, typed))).toMatch(/^\/sign-in\?next=/);
  await stranger.signIn('steering@demo.example');
  expect(await stranger.read(`/actions/${id}`)).toContain('Typed too late');
});

it('the spreadsheet is a file to save, filtered as the page', async () => {
  const csv = await owner.get('/actions.csv?whose=mine');
  expect(csv.headers.get('Content-Type')).toContain('text/csv');
  const rows = (await csv.text()).trimEnd().split('\r\n');
  expect(rows.filter((row) => row.includes(ACTION.what))).toHaveLength(1);
  for (const row of rows.slice(1)) expect(row).toContain(name);
});

it('an update is made from the actions, looked at, and sent once', async () => {
  const form = `/events/${slug}/update`;
  expect((await owner.get(form)).status).toBe(403);
  expect(await steering.read(form)).toContain('How the actions from');
  const preview = await steering.post(form, { deed: 'preview', body: 'All is **well**' });
  expect(preview.status).toBe(200);
  expect(await preview.text()).toContain('<strong>well</strong>');
  expect(ofEvent('body', 'EventUpdate')).toEqual([]);
  const update = { deed: 'send', body: 'All is **well**', idempotencyKey: 'sent' };
  for (const _ of [1, 2]) expect(locationOf(await steering.post(form, update))).toBe(path());
  expect(ofEvent('body', 'EventUpdate')).toEqual([{ body: 'All is **well**' }]);
  expect(await other.read(`/events/${slug}`)).toContain('<strong>well</strong>');
});

it('what events need is shown to those who run them', async () => {
  expect(await steering.read('/events/needs')).toContain(`href="${path()}"`);
  expect(await other.read('/events/needs')).toContain('You run no event at this time');
});

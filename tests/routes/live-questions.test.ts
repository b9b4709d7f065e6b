import { beforeAll, describe, expect, it } from 'vitest';
import { locationOf } from '../support/board';
import { mainOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { askLive, chair, makeLiveSession } from '../support/live-session';
import { personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** A session without JavaScript, by members and by a guest with a badge. */

const server = useServer();
let webmaster: HttpClient;
let lead: HttpClient;
let lead2: HttpClient;
let code: string;

beforeAll(async () => {
  const { url } = server();
  webmaster = await signedIn(url, 'webmaster@demo.example');
  lead = await signedIn(url, 'lead@demo.example');
  lead2 = await signedIn(url, 'lead2@demo.example');
  code = await makeLiveSession(webmaster, { moderated: 'on' });
  const people = personId(server(), 'lead2@demo.example');
  await webmaster.post(`/live/${code}/people`, { deed: 'chair', people });
});

/** Makes a badge. Answers the code on it. */
async function makeBadge(email: string): Promise<string> {
  const people = personId(server(), email);
  const sheet = await webmaster.post(`/live/${code}/people`, { deed: 'badges', people });
  expect(sheet.status).toBe(200);
  return /class="code">([^<]+)</.exec(await sheet.text())?.[1] ?? '';
}

describe('the way in', () => {
  it('is the code on the screen, in whatever case, and one button', async () => {
    const typed = ` ${code.slice(0, 2).toLowerCase()} ${code.slice(2)}`;
    expect(locationOf(await lead.post('/live', { typedCode: typed }))).toBe(`/live/${code}`);
    const door = mainOf(await lead.read(`/live/${code}`));
    expect(door).toContain('Come in');
    expect(door).not.toContain('Your question');
    await lead.post(`/live/${code}`, {});
    expect(mainOf(await lead.read(`/live/${code}`))).toContain('Your question');
  });

  it('tells of a wrong code beside the field, and gives it back', async () => {
    const refused = await lead.post('/live', { typedCode: 'CCCCC' });
    expect(refused.status).toBe(400);
    const main = mainOf(await refused.text());
    expect(main).toContain('There is no session with this code');
    expect(main).toContain('value="CCCCC"');
  });

  it('tells a stranger nothing about a session, not even whether there is one', async () => {
    const stranger = new HttpClient(server().url);
    const [real, none] = [
      mainOf(await stranger.read(`/live/${code}`)),
      mainOf(await stranger.read('/live/CCCCC')),
    ];
    expect(real).not.toContain('Fair shares');
    expect(real.replaceAll(code, 'CCCCC')).toBe(none);
    expect(mainOf(await stranger.read('/live'))).not.toContain('Fair shares');
    expect((await stranger.post('/live', { typedCode: code })).status).toBe(400);
    const sent = await stranger.post(`/live/${code}/ask`, { body: 'By nobody' });
    expect(locationOf(sent)).toMatch(/^\/sign-in\?next=/);
    expect(stored(server(), `SELECT 1 FROM "Question" WHERE body = 'By nobody'`)).toEqual([]);
  });
});

describe('a question', () => {
  it('is asked, let in, voted for, put on air and taken away, by forms alone', async () => {
    const body = 'Who checks <b>our</b> invoices?';
    const id = await askLive(server(), lead, code, { body });
    expect(mainOf(await lead2.read(`/live/${code}/console`))).toContain('Let it in');
    expect((await chair(server(), lead, code, id, { deed: 'approve' })).status).toBe(403);
    await chair(server(), lead2, code, id, { deed: 'approve' });

    const voted = await lead.post(`/live/${code}/vote`, { question: id, vote: 'yes' });
    expect(locationOf(voted)).toBe(`/live/${code}`);
    const room = mainOf(await lead.read(`/live/${code}`));
    expect(room).toContain('Who checks &lt;b&gt;our&lt;/b&gt; invoices?');
    expect(room).toContain('aria-pressed="true"');

    await chair(server(), lead2, code, id, { deed: 'put-on-air' });
    expect(mainOf(await lead.read(`/live/${code}`))).toContain('On air now');
    expect(await lead2.read(`/live/${code}/screen`)).toContain('On air now');
    const late = await lead.post(`/live/${code}/vote`, { question: id });
    expect(locationOf(late)).toBe(`/live/${code}`);
    expect(await lead.read(`/live/${code}`)).toContain('takes no more votes');

    const incomplete = await chair(server(), lead2, code, id, { deed: 'take-away' });
    expect(incomplete.status).toBe(400);
    expect(await incomplete.text()).toContain(`href="#what-${id}"`);
    const promise = { what: 'A list', byName: 'Dr Far', byOrganisation: 'DH' };
    const due = { 'due-day': '5', 'due-month': '1', 'due-year': '2030' };
    await chair(server(), lead2, code, id, { deed: 'take-away', ...promise, ...due });
    expect(mainOf(await lead.read(`/live/${code}`))).toContain(
      'Dr Far, DH, by Saturday 5 January 2030',
    );
    const conflict = await chair(server(), lead2, code, id, { deed: 'back', was: 'on-air' });
    expect(conflict.status).toBe(409);
    expect(await conflict.text()).toContain('Somebody was quicker');
  });

  it('too long, or about a patient, comes back as it was typed', async () => {
    const long = 'a'.repeat(10_000);
    const refused = await lead.post(`/live/${code}/ask`, { body: long, withoutName: 'yes' });
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('280 characters or fewer. It has 10,000');
    expect(page).toContain(long);
    expect(page).toMatch(/name="withoutName"[^>]*checked/);
    const patient = await lead.post(`/live/${code}/ask`, { body: 'Of 943 476 5919?' });
    expect(await patient.text()).toContain('This is not an NHS number');
  });

  it('without a name leaks nowhere into what others are sent', async () => {
    const body = 'Am I the only one without a name?';
    const id = await askLive(server(), lead, code, { body, withoutName: 'yes' });
    await chair(server(), lead2, code, id, { deed: 'approve' });
    const asker = personId(server(), 'lead@demo.example');
    for (const path of ['', '.data', '/console', '/console.data', '/screen', '/screen.data']) {
      const page = await (await lead2.get(`/live/${code}${path}`)).text();
      expect(page, path).toContain(body);
      expect(page, path).not.toContain(asker);
    }
    expect(await lead.read(`/live/${code}`)).toContain('Yours');
    expect(await lead2.read(`/live/${code}`)).not.toContain('Yours');
  });

  it('typed when the session had ended comes back after sign-in', async () => {
    const key = await lead.hiddenField(`/live/${code}`, 'idempotencyKey');
    const ended = await signedIn(server().url, 'lead@demo.example');
    ended.forget('pbc_session');
    const sent = await ended.post(`/live/${code}/ask`, {
      body: 'Kept for me',
      idempotencyKey: key,
    });
    expect(locationOf(sent)).toContain(encodeURIComponent(`/live/${code}/ask`));
    await ended.signIn('lead@demo.example');
    expect(await ended.read(`/live/${code}/ask`)).toContain('Kept for me');
  });
});

it('the console writes the forms of a question when they are wanted: by a link where there are no scripts', async () => {
  const own = await makeLiveSession(webmaster, {});
  const bodies = ['Who holds the budget?', 'Who signs?', 'Who counts?'];
  const ids = [];
  for (const body of bodies) ids.push(await askLive(server(), lead, own, { body }));
  const id = ids[1] ?? '';
  const folded = mainOf(await webmaster.read(`/live/${own}/console`));
  expect(folded).not.toContain('name="into"');
  expect(folded).not.toContain('name="reason"');
  const link = `?question=${id}&amp;form=more#question-${id}`;
  expect(folded).toContain(link);
  expect(folded).toContain(`id="question-${id}"`);
  const opened = mainOf(await webmaster.read(`/live/${own}/console?question=${id}&form=more`));
  expect(opened.split('name="into"')).toHaveLength(2);
  expect(opened).toContain(`id="into-${id}"`);
  const options = opened.slice(opened.indexOf(`id="into-${id}"`)).split('</select>')[0];
  expect(options).toContain(bodies[0]);
  expect(options).toContain(bodies[2]);
  expect(options).not.toContain(bodies[1]);
  expect(opened).toMatch(/<details class="pbc-rest" open=""/);
  // Refused, its forms are there with what was typed.
  const refused = await chair(server(), webmaster, own, id, { deed: 'merge', into: '' });
  expect(refused.status).toBe(400);
  expect(mainOf(await refused.text())).toContain(`id="into-${id}"`);
});

describe('a badge', () => {
  it('lets one phone in to ask and vote, without a password, and to nothing else', async () => {
    const typed = await makeBadge('member@demo.example');
    expect(typed).toMatch(/^\w{4} \w{4}$/);
    const phone = new HttpClient(server().url);
    const letIn = await phone.post('/live', { typedCode: typed.toLowerCase() });
    expect(locationOf(letIn)).toBe(`/live/${code}`);
    expect(letIn.headers.get('Set-Cookie')).toMatch(/^pbc_live=.*HttpOnly/);
    const room = mainOf(await phone.read(`/live/${code}`));
    expect(room).toContain('Your question');
    const asked = await phone.post(`/live/${code}/ask`, { body: 'From my phone' });
    expect(locationOf(asked)).toBe(`/live/${code}`);
    for (const path of ['/console', '/screen', '/people', '/settings']) {
      expect(locationOf(await phone.get(`/live/${code}${path}`)), path).toMatch(/^\/sign-in/);
    }
    for (const path of ['/board', '/account', '/directory']) {
      expect(locationOf(await phone.get(path)), path).toMatch(/^\/sign-in/);
    }
    const other = await makeLiveSession(webmaster);
    expect(mainOf(await phone.read(`/live/${other}`))).not.toContain('Fair shares');

    const second = new HttpClient(server().url);
    const passedOn = await second.post('/live', { typedCode: typed });
    expect(passedOn.status).toBe(400);
    expect(await passedOn.text()).toContain('has let in another browser already');
    expect(mainOf(await second.read(`/live/${code}`))).not.toContain('Fair shares');

    await webmaster.post(`/live/${code}/settings`, { deed: 'archive' });
    expect(mainOf(await phone.read(`/live/${code}`))).not.toContain('Fair shares');
    await webmaster.post(`/live/${code}/settings`, { deed: 'restore' });
  });
});

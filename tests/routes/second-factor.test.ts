import { describe, expect, it } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { locationOf } from '../support/board';
import { mainOf, problemsOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { codeAt } from '../support/phone';
import { recoveryCodesOf, secretOf, setUpPhone } from '../support/phone-owner';
import { countOf, personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
const OVERVIEW = '/account/second-factor';
/** The code after the present one, which set the phone up. */
const nextCode = (secret: string) => codeAt(secret, new Date(), 1);
const stranger = () => new HttpClient(server().url);
const cookieNames = (response: Response) =>
  response.headers.getSetCookie().map((line) => line.split('=')[0]);

/** Types the password and answers the browser that is asked for a code. */
async function afterPassword(email: string, next?: string): Promise<HttpClient> {
  const client = stranger();
  const fields = { email, password: PASSWORD, ...(next === undefined ? {} : { next }) };
  const query = next === undefined ? '' : `?${new URLSearchParams({ next })}`;
  expect(locationOf(await client.post('/sign-in', fields))).toBe(`/sign-in/code${query}`);
  return client;
}

describe('setting up a second factor', () => {
  const email = 'lead2@demo.example';

  it('goes by password, phone and first code, and shows recovery codes once', async () => {
    const client = await signedIn(server().url, email);
    expect(await client.read('/account')).toContain('your second factor');
    const wrong = await client.post(OVERVIEW, { password: 'a guess' });
    expect(problemsOf(await wrong.text())).toEqual({
      password: 'The current password is not right',
    });
    expect(secretOf(await client.read(`${OVERVIEW}/set-up`))).toBe('');

    const begun = await client.post(OVERVIEW, { password: PASSWORD });
    expect(locationOf(begun)).toBe(`${OVERVIEW}/set-up`);
    const page = await client.get(`${OVERVIEW}/set-up`);
    expect(page.headers.get('Cache-Control')).toBe('private, no-store');
    const shown = await page.text();
    const secret = secretOf(shown);
    expect(shown).toContain(`secret=${secret.replaceAll(' ', '')}`);
    expect(mainOf(shown)).toMatch(/<svg[^>]* role="img"/);

    const refused = await client.post(`${OVERVIEW}/set-up`, { code: '123' });
    expect(refused.status).toBe(400);
    const again = await refused.text();
    expect(problemsOf(again)).toEqual({ code: 'Enter the 6 digits that the app shows' });
    expect(secretOf(again)).toBe(secret);

    const done = await client.post(`${OVERVIEW}/set-up`, { code: codeAt(secret, new Date()) });
    expect(done.headers.get('Cache-Control')).toBe('private, no-store');
    const paper = await done.text();
    expect(recoveryCodesOf(paper)).toHaveLength(10);
    expect(secretOf(paper)).toBe('');
    for (const path of [OVERVIEW, `${OVERVIEW}/set-up`, `${OVERVIEW}/recovery-codes`, '/account']) {
      const later = await client.read(path);
      expect(recoveryCodesOf(later)).toEqual([]);
      expect(later).not.toContain(secret.replaceAll(' ', ''));
    }
    expect(mainOf(await client.read(OVERVIEW))).toContain('Made 10, 10 left');
  });

  it('leaves nothing secret in the log', async () => {
    const [row] = stored<{ secret: string }>(server(), 'SELECT secret FROM "SecondFactor"');
    expect(server().output()).not.toContain(row?.secret);
    expect(server().output()).not.toMatch(/otpauth|secret=/);
  });
});

describe('signing in with a second factor', () => {
  const email = 'lead@demo.example';
  let secret = '';
  let paper: string[] = [];

  it('gives no session for the password alone', async () => {
    const client = await signedIn(server().url, email);
    ({ secret, recoveryCodes: paper } = await setUpPhone(client));
    await client.post('/sign-out', {});

    const before = countOf(server(), 'Session');
    const halfway = await afterPassword(email);
    expect(halfway.cookie).toMatch(/pbc_code=/);
    expect(halfway.cookie).not.toMatch(/pbc_session=/);
    expect(locationOf(await halfway.get('/board'))).toMatch(/^\/sign-in/);
    expect(countOf(server(), 'Session')).toBe(before);
  });

  it('goes on, by the code, to the page that was asked for', async () => {
    const client = await afterPassword(email, '/board/clinical?view=unanswered');
    const page = await client.read('/sign-in/code?next=%2Fboard%2Fclinical%3Fview%3Dunanswered');
    expect(page).toMatch(/<input[^>]*autoComplete="one-time-code"/i);
    expect(page).toMatch(/<input[^>]*inputMode="numeric"/i);
    const next = await client.hiddenField(
      '/sign-in/code?next=%2Fboard%2Fclinical%3Fview%3Dunanswered',
      'next',
    );
    const response = await client.post('/sign-in/code', { code: nextCode(secret), next });
    expect(locationOf(response)).toBe('/board/clinical?view=unanswered');
    expect(cookieNames(response)).toEqual(['pbc_session', 'pbc_device', 'pbc_code']);
    expect(client.cookie).not.toContain('pbc_code');
    expect((await client.get('/board')).status).toBe(200);
  });

  it('never goes on to another site', async () => {
    const client = await afterPassword(email);
    const fields = { code: paper[0] ?? '', next: '//elsewhere.example/' };
    expect(locationOf(await client.post('/sign-in/code', fields))).toBe('/');
    expect(await client.read('/')).toContain('9 recovery codes are left');
  });

  it('refuses a code that was used, and sends none of it back', async () => {
    const client = await afterPassword(email);
    const used = paper[0] ?? '';
    const response = await client.post('/sign-in/code', { code: used });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(problemsOf(page)).toHaveProperty('code');
    expect(page).not.toContain(used);
    const data = await client.post('/sign-in/code.data', { code: used });
    expect(await data.text()).not.toContain(used);
  });

  it('asks for the password again after five wrong codes', async () => {
    const client = await afterPassword(email, '/board');
    const wrong = () => client.post('/sign-in/code', { code: '000000', next: '/board' });
    for (let tries = 1; tries <= 4; tries += 1) expect((await wrong()).status).toBe(400);
    expect(locationOf(await wrong())).toBe('/sign-in?next=%2Fboard');
    expect(await client.read('/sign-in')).toContain('too many wrong codes');
    expect(client.cookie).not.toContain('pbc_session');
    // A right one lets the account be tried again.
    await (await afterPassword(email)).post('/sign-in/code', { code: paper[1] ?? '' });
  });

  it('sends who has typed no password back to it', async () => {
    expect(locationOf(await stranger().get('/sign-in/code?next=/board'))).toBe(
      '/sign-in?next=%2Fboard',
    );
    const sent = await stranger().post('/sign-in/code', { code: nextCode(secret) });
    expect(locationOf(sent)).toBe('/sign-in');
    expect(cookieNames(sent)).not.toContain('pbc_session');
  });

  it('is not got round by a new password', async () => {
    const client = await afterPassword(email);
    await client.post('/sign-in/code', { code: paper[2] ?? '' });
    const before = client.cookie;
    const changed = await client.post('/account/password', {
      password: PASSWORD,
      newPassword: 'seven quiet herons',
    });
    expect(locationOf(changed)).toBe('/account');
    const again = await stranger().signIn(email, 'seven quiet herons');
    expect(locationOf(again)).toBe('/sign-in/code');
    // The session it was changed in is another one now.
    expect((await client.get('/board')).status).toBe(200);
    const thief = await stranger().get('/board', { Cookie: before });
    expect(locationOf(thief)).toMatch(/^\/sign-in/);
  });
});

describe('a lost second factor', () => {
  it('is turned off by the webmaster, whose page says whose it is', async () => {
    const email = 'agent@demo.example';
    const member = await signedIn(server().url, email);
    const { recoveryCodes } = await setUpPhone(member);
    const address = `/network/people/${personId(server(), email)}/second-factor`;
    expect((await member.get(address)).status).toBe(403);
    expect((await member.post(address, {})).status).toBe(403);

    const webmaster = await signedIn(server().url, 'webmaster@demo.example');
    expect(mainOf(await webmaster.read(address))).toContain('signs in with a password and a code');
    expect(locationOf(await webmaster.post(address, {}))).toBe(address);
    expect(mainOf(await webmaster.read(address))).toContain('has no second factor');
    expect((await webmaster.post(address, {})).status).toBe(409);
    expect(locationOf(await stranger().signIn(email))).toBe('/');
    expect(recoveryCodes).toHaveLength(10);

    const own = personId(server(), 'webmaster@demo.example');
    expect((await webmaster.get(`/network/people/${own}/second-factor`)).status).toBe(403);
  });
});

describe('asking it of whoever looks after the network', () => {
  const address = '/network/settings/sign-in';

  it('shuts out who has none, until they have set one up', async () => {
    const webmaster = await signedIn(server().url, 'webmaster@demo.example');
    const refused = await webmaster.post(address, { required: 'on' });
    expect(problemsOf(await refused.text())).toEqual({
      required: 'Set up a second factor of your own first',
    });
    const { secret } = await setUpPhone(webmaster);
    expect(locationOf(await webmaster.post(address, { required: 'on' }))).toBe('/network/settings');
    expect(mainOf(await webmaster.read('/network/settings'))).toContain('With a second factor');

    const code = nextCode(secret);
    await webmaster.post(`${OVERVIEW}/off`, { password: PASSWORD, code });
    expect((await webmaster.get('/network/settings')).status).toBe(403);
    expect(await webmaster.read('/')).toContain('To look after the network again');
    const { recoveryCodes } = await setUpPhone(webmaster);
    expect((await webmaster.get('/network/settings')).status).toBe(200);
    expect(await webmaster.read('/')).not.toContain('To look after the network again');

    expect((await webmaster.post(address, {})).status).toBe(302);
    await webmaster.post(`${OVERVIEW}/off`, { password: PASSWORD, code: recoveryCodes[0] ?? '' });
    expect((await webmaster.get('/network/settings')).status).toBe(200);
  });
});

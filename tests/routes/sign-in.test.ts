import { describe, expect, it } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { locationOf } from '../support/board';
import { mainOf, problemsOf, titleOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { startServer } from '../support/server';
import { countOf } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer({ env: { TRUST_PROXY: '1' } });
const WRONG = 'The email address or the password is not right';

/** A browser in another building. */
const from = (address: string) => ({ 'X-Forwarded-For': address });

function sessionCookieOf(response: Response): string {
  return response.headers.getSetCookie().find((line) => line.startsWith('pbc_session=')) ?? '';
}

describe('signing in', () => {
  it('sets a cookie that scripts and other sites cannot use, and goes home', async () => {
    const client = new HttpClient(server().url);
    const response = await client.signIn('lead@demo.example');
    expect(locationOf(response)).toBe('/');
    expect(sessionCookieOf(response)).toMatch(/^pbc_session=[^;]{20,};/);
    const attributes = sessionCookieOf(response).split('; ').slice(1);
    expect(attributes).toContain('HttpOnly');
    expect(attributes).toContain('SameSite=Lax');
    expect(attributes).toContain('Path=/');
    expect(attributes).not.toContain('Secure');
    expect(await client.read('/')).toContain('Nuala');
  });

  it('takes the address in capitals and with spaces around it', async () => {
    const client = new HttpClient(server().url);
    expect((await client.signIn('  LEAD@Demo.Example ')).status).toBe(302);
  });

  it('sets a Secure cookie when the network is reached by https', async () => {
    const secure = await startServer({ env: { PUBLIC_URL: 'https://network.example.org' } });
    try {
      const response = await new HttpClient(secure.url).signIn('lead@demo.example');
      expect(sessionCookieOf(response).split('; ')).toContain('Secure');
      expect(response.headers.get('Strict-Transport-Security')).toMatch(/max-age=\d+/);
    } finally {
      await secure.stop();
      secure.clean();
    }
  });

  it.each([
    ['a wrong password', 'lead@demo.example'],
    ['an account that does not exist', 'nobody@demo.example'],
  ])('with %s is refused in the same words', async (_, email) => {
    const client = new HttpClient(server().url);
    const response = await client.signIn(email, 'not-the-password');
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(sessionCookieOf(response)).toBe('');
    expect(problemsOf(page)).toEqual({ email: WRONG });
    expect(titleOf(page)).toBe('Error: Sign in – PbC Network');
    expect(page).toContain(`value="${email}"`);
    expect(page).not.toContain('not-the-password');
    expect((await client.get('/board')).status).toBe(302);
  });

  it('says for each field what is missing', async () => {
    const response = await new HttpClient(server().url).post('/sign-in', {});
    expect(response.status).toBe(400);
    expect(problemsOf(await response.text())).toEqual({
      email: 'Enter your email address',
      password: 'Enter your password',
    });
  });

  it('sends nothing secret back in the page’s data either', async () => {
    const response = await new HttpClient(server().url).post('/sign-in.data', {
      email: 'lead@demo.example',
      password: 'not-the-password',
      token: 'not-the-token',
    });
    expect(response.status).toBe(400);
    const sent = await response.text();
    expect(sent).toContain('lead@demo.example');
    expect(sent).not.toMatch(/not-the-(password|token)/);
  });

  it('goes on to the page that was asked for', async () => {
    const client = new HttpClient(server().url);
    const asked = locationOf(await client.get('/board/clinical?view=unanswered'));
    const next = await client.hiddenField(asked, 'next');
    const fields = { email: 'lead@demo.example', password: PASSWORD, next };
    expect(locationOf(await client.post('/sign-in', fields))).toBe(
      '/board/clinical?view=unanswered',
    );
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    'elsewhere.example',
    '',
  ])('never goes on to another site: %j', async (next) => {
    const client = new HttpClient(server().url);
    const fields = { email: 'lead@demo.example', password: PASSWORD, next };
    expect(locationOf(await client.post('/sign-in', fields))).toBe('/');
    const again = await client.get(`/sign-in?${new URLSearchParams({ next })}`);
    expect(locationOf(again)).toBe('/');
  });

  it('too often from one address has to wait, while others go on', async () => {
    const attacker = new HttpClient(server().url);
    const attempt = (email: string, address: string, password = 'guess') =>
      attacker.post('/sign-in', { email, password }, from(address));

    for (let tries = 1; tries <= 10; tries += 1) {
      expect((await attempt('member@demo.example', '10.0.0.1')).status).toBe(400);
    }
    const refused = await attempt('member@demo.example', '10.0.0.1', PASSWORD);
    expect(refused.status).toBe(429);
    expect(sessionCookieOf(refused)).toBe('');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(15 * 60);
    expect(mainOf(await refused.text())).toMatch(/too many tries\. Wait \d+ minutes?.*href="\/"/i);

    // Nobody is locked out by somebody else, and no hospital by one of its wards.
    expect((await attempt('member@demo.example', '10.0.0.2', PASSWORD)).status).toBe(302);
    expect((await attempt('agent@demo.example', '10.0.0.1', PASSWORD)).status).toBe(302);
  });

  it('counts an account that does not exist in the same way', async () => {
    const attempt = () =>
      new HttpClient(server().url).post(
        '/sign-in',
        { email: 'nobody@nowhere.example', password: 'guess' },
        from('10.0.0.3'),
      );
    for (let tries = 1; tries <= 10; tries += 1) expect((await attempt()).status).toBe(400);
    expect((await attempt()).status).toBe(429);
  });

  it('forgets the wrong tries after a right one', async () => {
    const attempt = (password: string) =>
      new HttpClient(server().url).post(
        '/sign-in',
        { email: 'steering@demo.example', password },
        from('10.0.0.4'),
      );
    for (let tries = 1; tries <= 9; tries += 1) await attempt('guess');
    expect((await attempt(PASSWORD)).status).toBe(302);
    for (let tries = 1; tries <= 9; tries += 1) expect((await attempt('guess')).status).toBe(400);
  });

  it('does not believe a forged address when no proxy stands in front', async () => {
    const bare = await startServer();
    try {
      const attempt = (address: string) =>
        new HttpClient(bare.url).post(
          '/sign-in',
          { email: 'member@demo.example', password: 'guess' },
          from(address),
        );
      for (let tries = 1; tries <= 10; tries += 1) await attempt(`10.0.0.${tries}`);
      expect((await attempt('10.0.0.99')).status).toBe(429);
    } finally {
      await bare.stop();
      bare.clean();
    }
  });
});

describe('signing out', () => {
  it('ends the session for good, not only in the browser', async () => {
    const client = await signedIn(server().url, 'lead@demo.example');
    const copy = client.cookie;
    expect(locationOf(await client.post('/sign-out', {}))).toBe('/sign-in');
    expect(client.cookie).not.toContain('pbc_session');
    expect(await client.read('/sign-in')).toContain('You have signed out.');
    const thief = await new HttpClient(server().url).get('/board', { Cookie: copy });
    expect(locationOf(thief)).toMatch(/^\/sign-in/);
  });

  it('by following a link changes nothing', async () => {
    const client = await signedIn(server().url, 'lead@demo.example');
    const before = countOf(server(), 'Session');
    expect((await client.get('/sign-out')).status).toBe(200);
    expect(countOf(server(), 'Session')).toBe(before);
    expect((await client.get('/board')).status).toBe(200);
  });

  it('does no harm to a stranger', async () => {
    expect(locationOf(await new HttpClient(server().url).post('/sign-out', {}))).toBe('/sign-in');
  });

  it('leaves the same person’s other browser signed in', async () => {
    const [here, there] = await Promise.all([
      signedIn(server().url, 'lead@demo.example'),
      signedIn(server().url, 'lead@demo.example'),
    ]);
    await here.post('/sign-out', {});
    expect((await there.get('/board')).status).toBe(200);
  });
});

describe('a forged cookie', () => {
  it.each(['pbc_session=', 'pbc_session=forged', `pbc_session=${'a'.repeat(4000)}`])(
    'opens nothing (%#)',
    async (Cookie) => {
      const response = await new HttpClient(server().url).get('/board', { Cookie });
      expect(locationOf(response)).toMatch(/^\/sign-in/);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { mainOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { mailTo } from '../support/outbox';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
const REMINDER = 'Others use this computer too';

async function signInShared(email: string): Promise<{ client: HttpClient; response: Response }> {
  const client = new HttpClient(server().url);
  const response = await client.post('/sign-in', { email, password: PASSWORD, shared: 'on' });
  return { client, response };
}

describe('on a shared computer', () => {
  it('the session ends with the browser, and nothing else stays there', async () => {
    const { response } = await signInShared('lead@demo.example');
    const cookies = response.headers.getSetCookie();
    expect(cookies.map((line) => line.split('=')[0])).toEqual(['pbc_session']);
    const attributes = cookies[0]?.split('; ').slice(1) ?? [];
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    const [session] = stored<{ minutes: number }>(
      server(),
      `SELECT round((julianday(expiresAt) - julianday(createdAt)) * 1440) AS minutes
         FROM "Session" WHERE shared = 1`,
    );
    expect(session?.minutes).toBe(30);
  });

  it('every page says so, with a way to sign out', async () => {
    const { client } = await signInShared('member@demo.example');
    for (const path of ['/', '/board', '/help'])
      expect(await client.read(path)).toContain(REMINDER);
    expect(mainOf(await client.read('/account'))).toContain('Shared computer');
    const own = await signedIn(server().url, 'steering@demo.example');
    for (const path of ['/', '/board', '/help'])
      expect(await own.read(path)).not.toContain(REMINDER);
    await client.post('/sign-out', {});
    expect(await client.read('/sign-in')).not.toContain(REMINDER);
  });

  it('the box stays ticked when the password was wrong', async () => {
    const client = new HttpClient(server().url);
    const fields = { email: 'lead@demo.example', password: 'wrong' };
    const refused = await client.post('/sign-in', { ...fields, shared: 'on' });
    expect(await refused.text()).toMatch(/<input[^>]*name="shared"[^>]*checked/);
    const other = await client.post('/sign-in', fields);
    expect(await other.text()).not.toMatch(/<input[^>]*name="shared"[^>]*checked/);
  });
});

describe('a new browser', () => {
  it('is told of by mail, with its name and a way to end it', async () => {
    const email = 'agent@demo.example';
    await signedIn(server().url, email);
    const other = new HttpClient(server().url);
    await other.post(
      '/sign-in',
      { email, password: PASSWORD },
      { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
    );
    const mail = await mailTo(server(), email, 'Your account was used in a new browser');
    expect(mail.text).toContain('Firefox on Linux');
    expect(mail.text).toMatch(/on \w+day \d+ \w+ \d{4}, [\d:]+[ap]m|midnight|midday/);
    expect(mail.text).toContain('/account#sessions');
  });
});

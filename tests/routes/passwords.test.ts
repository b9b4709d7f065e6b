import { describe, expect, it } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { locationOf } from '../support/board';
import { problemsOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { nextMail, oldMails } from '../support/outbox';
import { raw } from '../support/raw';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

const PUBLIC_URL = 'http://network.example.org:8080';
const server = useServer({ env: { PUBLIC_URL } });
const NEW = 'seven quiet herons';
const LINK_MAIL = 'Choose a new password';

describe('changing one’s password', () => {
  const change = (client: HttpClient, password: string, newPassword: string) =>
    client.post('/account/password', { password, newPassword });

  it('takes the new one from then on, and not the old one', async () => {
    const email = 'agent@demo.example';
    const client = await signedIn(server().url, email);
    expect(locationOf(await change(client, PASSWORD, NEW))).toBe('/account');
    expect((await new HttpClient(server().url).signIn(email, PASSWORD)).status).toBe(400);
    expect((await new HttpClient(server().url).signIn(email, NEW)).status).toBe(302);
  });

  it('signs the person out everywhere else, and nobody else', async () => {
    const { url } = server();
    const email = 'steering@demo.example';
    const [here, there, other] = await Promise.all([
      signedIn(url, email),
      signedIn(url, email),
      signedIn(url, 'lead2@demo.example'),
    ]);
    expect((await change(here, PASSWORD, NEW)).status).toBe(302);
    expect((await here.get('/board')).status).toBe(200);
    expect((await there.get('/board')).status).toBe(302);
    expect((await other.get('/board')).status).toBe(200);
  });

  it.each([
    ['a wrong current one', 'guess', NEW, { password: 'The current password is not right' }],
    [
      'a short one',
      PASSWORD,
      'too short',
      { newPassword: 'New password must be 12 characters or more' },
    ],
    ['none', PASSWORD, '', { newPassword: 'Enter a new password' }],
    [
      'an endless one',
      PASSWORD,
      'x'.repeat(201),
      { newPassword: 'New password must be 200 characters or fewer' },
    ],
  ])('with %s is refused', async (_, password, newPassword, problems) => {
    const client = await signedIn(server().url, 'lead@demo.example');
    const response = await change(client, password, newPassword);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(problemsOf(page)).toEqual(problems);
    expect(page).not.toContain(`value="${newPassword || 'three'}`);
    expect((await new HttpClient(server().url).signIn('lead@demo.example')).status).toBe(302);
  });
});

describe('a forgotten password', () => {
  const SENT = 'If there is an account with this address, a link is on its way to it.';

  /** Asks for a link and answers it, as it stands in the mail. */
  async function linkFor(email: string): Promise<URL> {
    const before = oldMails(server());
    const stranger = new HttpClient(server().url);
    expect(locationOf(await stranger.post('/reset-password', { email }))).toBe('/sign-in');
    expect(await stranger.read('/sign-in')).toContain(SENT);
    const mail = await nextMail(server(), before, LINK_MAIL);
    expect(mail.to?.[0]?.address).toBe(email);
    return new URL(/https?:\S+/.exec(mail.text ?? '')?.[0] ?? '');
  }

  const useLink = (link: URL, newPassword = NEW) =>
    new HttpClient(server().url).post(link.pathname + link.search, {
      token: link.searchParams.get('token') ?? '',
      newPassword,
    });

  it('is set anew by the mailed link, once, and every session ends', async () => {
    const { url } = server();
    const email = 'member@demo.example';
    const signedInBefore = await signedIn(url, email);
    const link = await linkFor(email);

    // Mail scanners follow every link before its reader does.
    const stranger = new HttpClient(url);
    for (let visits = 1; visits <= 2; visits += 1) {
      const page = await stranger.read(link.pathname + link.search);
      expect(page).toContain('name="newPassword"');
    }
    expect((await stranger.signIn(email)).status).toBe(302);

    expect(locationOf(await useLink(link))).toBe('/sign-in');
    expect((await new HttpClient(url).signIn(email, NEW)).status).toBe(302);
    expect((await new HttpClient(url).signIn(email, PASSWORD)).status).toBe(400);
    expect((await signedInBefore.get('/board')).status).toBe(302);
    expect((await stranger.get('/board')).status).toBe(302);

    const again = await useLink(link, 'another new password');
    expect(again.status).toBe(409);
    expect((await new HttpClient(url).signIn(email, NEW)).status).toBe(302);
    expect(await stranger.read(link.pathname + link.search)).toContain(
      'This link does not work any more',
    );
  });

  it('is refused when the new one is too short, and the link goes on working', async () => {
    const link = await linkFor('lead2@demo.example');
    const refused = await useLink(link, 'short');
    expect(refused.status).toBe(400);
    expect(problemsOf(await refused.text())).toHaveProperty('newPassword');
    expect((await useLink(link)).status).toBe(302);
  });

  it('is not changed by a link replaced by a newer one, nor by a made-up one', async () => {
    const older = await linkFor('webmaster@demo.example');
    const newer = await linkFor('webmaster@demo.example');
    const madeUp = new URL(newer);
    madeUp.searchParams.set('token', 'a'.repeat(40));
    expect((await useLink(older)).status).toBe(409);
    expect((await useLink(madeUp)).status).toBe(409);
    expect((await new HttpClient(server().url).signIn('webmaster@demo.example')).status).toBe(302);
  });

  it('is mailed with the address of the network, whatever the request says', async () => {
    const before = oldMails(server());
    const answer = await raw(server().url, {
      method: 'POST',
      path: '/reset-password',
      headers: {
        Host: 'evil.example',
        'X-Forwarded-Host': 'evil.example',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: ['email=lead@demo.example'],
    });
    expect(answer.status).toBe(302);
    const mail = await nextMail(server(), before, LINK_MAIL);
    expect(mail.text).toContain(`${PUBLIC_URL}/reset-password/new?token=`);
    expect(mail.text).not.toContain('evil');
  });

  it('is not mailed to an address without an account, and the answer does not tell', async () => {
    const before = oldMails(server());
    const stranger = new HttpClient(server().url);
    const response = await stranger.post('/reset-password', { email: 'nobody@demo.example' });
    expect(locationOf(response)).toBe('/sign-in');
    expect(await stranger.read('/sign-in')).toContain(SENT);
    // The next mail is the next person's.
    await stranger.post('/reset-password', { email: 'agent@demo.example' });
    const mail = await nextMail(server(), before, LINK_MAIL);
    expect(mail.to?.[0]?.address).toBe('agent@demo.example');
  });

  it('is mailed 3 times an hour at most', async () => {
    const [someone] = stored<{ email: string }>(
      server(),
      `SELECT email FROM "Person" WHERE kind = 'person' ORDER BY joinedAt DESC LIMIT 1`,
    );
    const stranger = new HttpClient(server().url);
    const askFor = (email: string) => stranger.post('/reset-password', { email });
    const email = someone?.email ?? '';
    for (let times = 1; times <= 3; times += 1) {
      const before = oldMails(server());
      await askFor(email);
      await nextMail(server(), before, LINK_MAIL);
    }
    const before = oldMails(server());
    expect(locationOf(await askFor(email))).toBe('/sign-in');
    await askFor('steering@demo.example');
    // The next mail is the next person's.
    expect((await nextMail(server(), before, LINK_MAIL)).to?.[0]?.address).toBe(
      'steering@demo.example',
    );
  });
});

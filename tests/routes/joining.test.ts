import { beforeAll, describe, expect, it } from 'vitest';
import { locationOf } from '../support/board';
import { mainOf, problemsOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { sendForm } from '../support/multipart';
import { mailTo, nextMail, oldMails } from '../support/outbox';
import { raw } from '../support/raw';
import { countOf, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
let webmaster: HttpClient;
let steering: HttpClient;
let practice: string;
beforeAll(async () => {
  webmaster = await signedIn(server().url, 'webmaster@demo.example');
  steering = await signedIn(server().url, 'steering@demo.example');
  practice = 'saltmarsh';
});

const stranger = () => new HttpClient(server().url);
const PASSWORD = 'seven quiet herons';

let counter = 0;
const newEmail = () => `newcomer${(counter += 1)}@practice.example`;

const invitation = (more: Record<string, string> = {}) => ({
  name: 'Dr Ada Example',
  email: newEmail(),
  organisation: practice,
  ...more,
});
const application = (more: Record<string, string> = {}) => ({
  name: 'Dr Ada Example',
  email: newEmail(),
  organisation: practice,
  jobTitle: 'GP',
  reason: 'We redesign dermatology.',
  ...more,
});

/** The path and query of the link in the next mail. */
async function linkAfter(deed: () => Promise<unknown>): Promise<{ link: string; to: string }> {
  const before = oldMails(server());
  await deed();
  const mail = await nextMail(server(), before);
  const { pathname, search } = new URL(/https?:\S+/.exec(mail.text ?? '')?.[0] ?? '');
  return { link: pathname + search, to: mail.to?.[0]?.address ?? '' };
}
const tokenIn = (link: string) => new URLSearchParams(link.split('?')[1]).get('token') ?? '';

async function inviteOne(more: Record<string, string> = {}) {
  const fields = invitation(more);
  const { link } = await linkAfter(() => steering.post('/network/invitations/new', fields));
  return { fields, link, token: tokenIn(link) };
}
const join = (client: HttpClient, token: string, name = 'Dr Ada Example') =>
  client.post('/invitation', { token, name, newPassword: PASSWORD });

describe('an invitation', () => {
  it('from the form to being signed in', async () => {
    const { fields, link, token } = await inviteOne({ message: 'Do <b>join</b> us.' });
    const client = stranger();
    const page = mainOf(await client.read(link));
    expect(page).toContain('Josie Amberly-Nwosu invites you to join for Saltmarsh');
    expect(page).toContain('Do &lt;b&gt;join&lt;/b&gt; us.');
    expect(page).toContain(fields.email);
    // Two inputs; the others are hidden.
    expect(page.match(/<input(?![^>]*(?:type="hidden"|hidden=""))/g)).toHaveLength(2);

    expect(locationOf(await join(client, token))).toBe('/welcome');
    expect((await client.get('/board')).status).toBe(200);
    expect((await stranger().signIn(fields.email, PASSWORD)).status).toBe(302);
    await mailTo(server(), fields.email, 'Your account was used in a new browser');
    // Who sees their address is theirs to say from now on.
    const accepted = mainOf(await steering.read('/network/invitations?view=accepted'));
    expect(accepted).toContain('Saltmarsh');
    expect(accepted).not.toContain(fields.email);
  });

  it('used twice says so, and where to sign in', async () => {
    const { link, token } = await inviteOne();
    await join(stranger(), token);
    const page = mainOf(await stranger().read(link));
    expect(page).toContain('This invitation has been used');
    expect(page).toContain('href="/sign-in"');
    const other = { token, name: 'Ada', newPassword: 'another long password' };
    const again = await stranger().post('/invitation', other);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('This invitation has been used');
  });

  it('opened by somebody who is signed in tells them nothing of it', async () => {
    const { fields, link, token } = await inviteOne();
    const page = mainOf(await webmaster.read(link));
    expect(page).toContain('You are signed in already');
    expect(page).not.toContain(fields.email);
    expect((await join(webmaster, token)).status).toBe(409);
    expect((await join(stranger(), token)).status).toBe(302);
  });

  it.each(['', '?token=', '?token=made-up'])(
    'without a link of ours (%j) leads on',
    async (query) => {
      const page = mainOf(await stranger().read(`/invitation${query}`));
      expect(page).toContain('This link does not work any more');
      expect(page).toContain('href="/join"');
    },
  );

  it('comes back with what is wrong, nothing typed lost, and the link goes on working', async () => {
    const { link, token } = await inviteOne();
    const response = await stranger().post(link, {
      token,
      name: 'x'.repeat(201),
      newPassword: 'short',
    });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(problemsOf(page)).toEqual({
      name: 'Your name must be 200 characters or fewer. It has 201',
      newPassword: 'New password must be 12 characters or more',
    });
    expect(page).toContain('x'.repeat(201));
    expect(page).not.toContain('short"');
    expect((await join(stranger(), token)).status).toBe(302);
  });

  it('for a member, or somebody invited, is refused with who it is and how to go on', async () => {
    const refused = async (email: string) => {
      const response = await steering.post('/network/invitations/new', invitation({ email }));
      expect(response.status).toBe(400);
      return response.text();
    };
    expect(problemsOf(await refused('LEAD@demo.example'))).toEqual({
      email: 'Somebody with this email address is a member already',
    });
    const { fields, link } = await inviteOne();
    const page = await refused(fields.email);
    expect(problemsOf(page)).toEqual({
      email: 'Somebody with this email address has been invited already',
    });
    expect(page).toContain('Send it again');
    const again = await linkAfter(() =>
      steering.post('/network/invitations', { deed: 'send-again', email: fields.email }),
    );
    expect(again.to).toBe(fields.email);
    expect(mainOf(await stranger().read(link))).toContain('does not work any more');
    expect(mainOf(await stranger().read(again.link))).toContain('Choose a password');
  });

  it('is given a role by the webmaster alone, who alone sees the choice', async () => {
    expect(await webmaster.read('/network/invitations/new')).toContain('They join as');
    expect(await steering.read('/network/invitations/new')).not.toContain('They join as');
    const before = countOf(server(), 'Invitation');
    const sent = await steering.post('/network/invitations/new', invitation({ role: 'lead' }));
    expect(sent.status).toBe(403);
    expect(countOf(server(), 'Invitation')).toBe(before);
  });

  it.each(['member', 'lead', 'agent'])('is nothing a %s can send or see', async (name) => {
    const client = await signedIn(server().url, `${name}@demo.example`);
    const before = countOf(server(), 'Invitation');
    expect((await client.post('/network/invitations/new', invitation())).status).toBe(403);
    expect((await client.get('/network/invitations')).status).toBe(403);
    expect((await client.get('/network/applications')).status).toBe(403);
    expect(countOf(server(), 'Invitation')).toBe(before);
    expect(mainOf(await client.read('/network'))).not.toContain('/network/invitations');
  });
});

const lookUps = () => stored(server(), `SELECT 1 FROM "Job" WHERE kind = 'joining.look-up'`).length;

/** Waits until every mail that was asked for has gone out. */
const allSent = () =>
  expect
    .poll(
      () =>
        stored(
          server(),
          `SELECT 1 FROM "Job" WHERE state = 'waiting' AND kind IN ('joining.look-up', 'mail.send')`,
        ).length,
      { timeout: 10_000 },
    )
    .toBe(0);

describe('nobody learns from asking to join whether an address is known', () => {
  it('the answers are the same byte for byte, and one row is written for each', async () => {
    const { fields } = await inviteOne();
    const applied = application();
    const { link } = await linkAfter(() => stranger().post('/join', applied));
    await stranger().post(link, { token: tokenIn(link) });
    const emails = {
      member: 'member@demo.example',
      invited: fields.email,
      applied: applied.email,
      new: newEmail(),
    };

    const answers = new Set<string>();
    const pages = new Set<string>();
    for (const email of Object.values(emails)) {
      const asked = lookUps();
      const before = oldMails(server());
      const body = new URLSearchParams(application({ email })).toString();
      const {
        status,
        headers,
        body: text,
      } = await raw(server().url, {
        method: 'POST',
        path: '/join',
        headers: {
          Origin: server().url,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: [body],
      });
      const { date: _, 'content-security-policy': __, ...told } = headers;
      answers.add(JSON.stringify([status, told, text]));
      const page = await stranger().read('/join?sent=on');
      pages.add(mainOf(page));
      // Whoever was invited a moment ago has that mail; it is not sent again so soon.
      if (email !== emails.invited) {
        expect((await nextMail(server(), before)).to?.[0]?.address).toBe(email);
      }
      expect(lookUps()).toBe(asked + 1);
    }
    expect(answers.size).toBe(1);
    expect(pages.size).toBe(1);
    expect([...pages][0]).toContain('Check your email');
  });

  it('after three tries in an hour the form comes back, with all that was typed', async () => {
    for (const email of ['lead2@demo.example', newEmail()]) {
      const fields = application({ email, reason: 'A long and heartfelt reason' });
      for (let times = 0; times < 3; times += 1) {
        expect((await stranger().post('/join', fields)).status).toBe(302);
      }
      const refused = await stranger().post('/join', fields);
      expect(refused.status).toBe(400);
      const page = await refused.text();
      expect(page).toContain('There were too many tries. Wait 60 minutes');
      expect(page).toContain('A long and heartfelt reason');
    }
    await allSent();
  });
});

describe('an application', () => {
  it('says what is missing beside each field', async () => {
    const response = await stranger().post('/join', { email: 'ann at example.org' });
    expect(response.status).toBe(400);
    expect(problemsOf(await response.text())).toEqual({
      name: 'Enter your name',
      email: 'Enter an email address in the correct format, like name@example.org',
      organisation: 'Choose your organisation, or enter its name below the list',
      jobTitle: 'Enter your job title',
      reason: 'Say why you want to join',
    });
  });

  it('goes from the form through the queue to being a member', async () => {
    const fields = application({ organisation: '', organisationName: 'Upper Fen Surgery' });
    const before = countOf(server(), 'Application');
    const { link } = await linkAfter(() => stranger().post('/join', fields));
    const client = stranger();
    expect(await client.read(link)).toContain('Is this your email address?');
    await webmaster.read('/network/applications');
    const [row] = stored<{ id: string; confirmedAt: string | null }>(
      server(),
      'SELECT id, confirmedAt FROM "Application" WHERE email = ?',
      fields.email,
    );
    expect(row?.confirmedAt).toBeNull();
    expect(countOf(server(), 'Application')).toBe(before + 1);
    expect(locationOf(await client.post(link, { token: tokenIn(link) }))).toBe(link);
    expect(await client.read(link)).toContain('Your application has been made');

    const here = `/network/applications/${row?.id ?? ''}`;
    expect(mainOf(await webmaster.read('/network/applications'))).toContain(here);
    expect(mainOf(await webmaster.read('/network/today'))).toContain('Upper Fen Surgery');

    const asked = await linkAfter(() =>
      webmaster.post(here, { deed: 'ask', question: 'Which <PCT> is it in?' }),
    );
    expect(await client.read(asked.link)).toContain('Which &lt;PCT&gt; is it in?');
    const token = tokenIn(asked.link);
    expect((await client.post('/join/answer', { token, answer: '' })).status).toBe(400);
    expect((await client.post('/join/answer', { token, answer: 'NHS Norfolk.' })).status).toBe(302);
    expect(await client.read(asked.link)).toContain('We have your answer');
    expect(mainOf(await webmaster.read(here))).toContain('NHS Norfolk.');

    const add = { deed: 'add-organisation', newOrganisation: 'Upper Fen Surgery' };
    const refused = await webmaster.post(here, add);
    expect(problemsOf(await refused.text())).toEqual({ kind: 'Choose its kind' });
    const unlisted = await webmaster.post(here, { deed: 'approve', organisation: '' });
    expect(problemsOf(await unlisted.text())).toEqual({ organisation: 'Choose the organisation' });
    const added = await webmaster.post(here, { ...add, kind: 'practice', parent: 'nhs-norfolk' });
    expect(locationOf(added)).toBe(here);
    expect(mainOf(await webmaster.read(here))).toMatch(/value="upper-fen-surgery" selected/);

    const approved = await linkAfter(() =>
      webmaster.post(here, { deed: 'approve', organisation: 'upper-fen-surgery', role: 'lead' }),
    );
    expect(approved.to).toBe(fields.email);
    expect((await join(client, tokenIn(approved.link))).status).toBe(302);
    expect(mainOf(await client.read('/account'))).toContain('Upper Fen Surgery');
    const late = await webmaster.post(here, { deed: 'decline', reason: 'Late' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Marcus Pell has approved it already.');
  });

  it('of a trusted mail domain goes on at once', async () => {
    tamper(
      server(),
      `INSERT INTO "TrustedDomain" (id, domain, note, position) VALUES ('trusted', 'trusted.example', '', 0)`,
    );
    const fields = application({ email: 'ann@trusted.example' });
    const { link } = await linkAfter(() => stranger().post('/join', fields));
    const client = stranger();
    const next = locationOf(await client.post(link, { token: tokenIn(link) }));
    expect(await client.read(next)).toContain('Choose a password');
    expect((await join(client, tokenIn(next))).status).toBe(302);
  });

  it('is read by the webmaster alone', async () => {
    const [row] = stored<{ id: string }>(
      server(),
      'SELECT id FROM "Application" WHERE decidedAt IS NULL AND confirmedAt IS NOT NULL',
    );
    const here = `/network/applications/${row?.id ?? ''}`;
    expect((await webmaster.get(here)).status).toBe(200);
    expect((await steering.get(here)).status).toBe(403);
    expect((await steering.post(here, { deed: 'decline', reason: 'No' })).status).toBe(403);
  });
});

describe('a file of people', () => {
  const send = (content: string | Buffer, client = webmaster, name = 'people.csv') =>
    sendForm(
      server().url,
      '/network/invitations/import',
      client,
      { deed: 'look' },
      [{ name, content }],
      'file',
    );

  it('is looked at before anything happens, and done when it is confirmed', async () => {
    const [one, other] = [newEmail(), newEmail()];
    const before = countOf(server(), 'Invitation');
    const sent = await send(
      `\uFEFFName;Email;Organisation\r\nZoë O’Shea;${one};saltmarsh\r\n<b>Ann</b>;${other};Saltmarsh\r\nBad;;Nowhere\r\n`,
    );
    expect(sent.status).toBe(302);
    const preview = sent.headers.location ?? '';
    const page = mainOf(await webmaster.read(preview));
    expect(page).toContain('Invite 2 people');
    expect(page).toContain('There is no email address');
    expect(page).toContain('&lt;b&gt;Ann&lt;/b&gt;');
    expect(countOf(server(), 'Invitation')).toBe(before);
    expect((await steering.get(preview)).status).toBe(302); // somebody else’s
    const file = new URLSearchParams(preview.split('?')[1]).get('file') ?? '';

    const problems = await webmaster.get(`/network/invitations/import.csv?file=${file}`);
    expect(problems.headers.get('Content-Disposition')).toContain('attachment');
    expect(await problems.text()).toContain('There is no email address');

    for (let times = 0; times < 2; times += 1) {
      const done = await webmaster.post('/network/invitations/import', { deed: 'confirm', file });
      expect(done.status).toBe(302);
    }
    await expect.poll(() => countOf(server(), 'Invitation'), { timeout: 10_000 }).toBe(before + 2);
    await expect
      .poll(() => stored(server(), 'SELECT 1 FROM "File" WHERE id = ?', file).length)
      .toBe(0);
    expect(locationOf(await webmaster.get(preview))).toBe('/network/invitations');
    expect(mainOf(await webmaster.read('/network/invitations'))).toContain('Zoë O’Shea');
  });

  it.each([
    ['none', '', ''],
    ['a page', '<!doctype html><script>alert(1)</script>', 'page.html'],
    ['a table without headings', 'Ann,a@b.example\n', 'people.csv'],
  ])('that is %s comes back with words at its field', async (_, content, name) => {
    const response = await send(content, steering, name);
    expect(response.status).toBe(400);
    expect(problemsOf(response.body)).toHaveProperty('file');
  });
});

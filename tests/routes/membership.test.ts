import type { Email } from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { ask, locationOf } from '../support/board';
import { mainOf, problemsOf, unescapeHtml } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { mailTo } from '../support/outbox';
import { personId, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';
import { unzip } from '../support/zip';

/** Membership through its doors, without scripts. */

const server = useServer();
let webmaster: HttpClient;
let steering: HttpClient;
beforeAll(async () => {
  webmaster = await signedIn(server().url, 'webmaster@demo.example');
  steering = await signedIn(server().url, 'steering@demo.example');
});

const idOf = (email: string) => personId(server(), email);
const account = (email: string) => `/network/people/${idOf(email)}`;

/** Path and token of the link in a mail. */
function linkIn({ text = '' }: Email): { path: string; token: string } {
  const url = new URL(/https?:\S+/.exec(text)?.[0] ?? '');
  return { path: url.pathname + url.search, token: url.searchParams.get('token') ?? '' };
}

describe('roles', () => {
  it('are read by the steering group and changed by the webmaster, with effect at once', async () => {
    const page = mainOf(await steering.read('/network/roles'));
    expect(page).toMatch(/Webmasters[^]*Steering group[^]*PbC leads[^]*Agents/);
    expect(page).not.toContain('/network/people/');
    expect(mainOf(await webmaster.read('/network/roles'))).toContain(
      account('webmaster@demo.example'),
    );

    const member = await signedIn(server().url, 'member@demo.example');
    expect((await member.get('/network/roles')).status).toBe(403);
    const here = account('member@demo.example');
    const shown = ['steering', 'lead', 'agent'];
    const given = await webmaster.post(here, { deed: 'roles', shown, roles: ['steering'] });
    expect(locationOf(given)).toBe(here);
    expect(await webmaster.read(here)).toContain('The roles are changed.');
    expect((await member.get('/network/roles')).status).toBe(200);
    await webmaster.post(here, { deed: 'roles', shown });
    expect((await member.get('/network/roles')).status).toBe(403);
  });

  it('cannot be taken from the last webmaster, in plain words', async () => {
    const here = account('webmaster@demo.example');
    const refused = await webmaster.post(here, { deed: 'roles', shown: 'webmaster' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('The network needs a webmaster.');
  });
});

describe('an account', () => {
  it('is found by a part of the name or a whole email address', async () => {
    const find = async (who: string) =>
      mainOf(await webmaster.read(`/network/people?${new URLSearchParams({ who })}`));
    const here = account('agent@demo.example');
    expect(await find('agent@demo.example')).toContain(here);
    expect(await find('agent@demo')).toContain('Nobody was found');
  });

  it('stays with an organisation that is closed, until they are moved', async () => {
    const here = account('agent@demo.example');
    const [of] = stored<{ id: string; slug: string; name: string }>(
      server(),
      `SELECT o.id, o.slug, o.name FROM "Organisation" o JOIN "Person" p ON p.organisationId = o.id WHERE p.id = ?`,
      idOf('agent@demo.example'),
    );
    if (!of) throw new Error('The agent belongs to nothing');
    await webmaster.post(`/organisations/${of.slug}/close`, { deed: 'close' });
    const page = unescapeHtml(mainOf(await webmaster.read(here)));
    expect(page).toMatch(/<dt[^>]*>Organisation<\/dt>/);
    expect(page).toMatch(
      new RegExp(`<option[^>]* value="${of.id}"[^>]*>[^<]* \\(closed\\)</option>`),
    );
    expect(/<option[^>]* selected=""[^>]*>/.exec(page)?.[0]).toContain(`value="${of.id}"`);
  });

  it('says what is wrong with an organisation that is none', async () => {
    const here = account('agent@demo.example');
    const refused = await webmaster.post(here, { deed: 'organisation', organisation: 'nowhere' });
    expect(refused.status).toBe(400);
    expect(problemsOf(await refused.text())).toEqual({
      organisation: 'Choose an organisation from the list',
    });
  });

  it('is removed with a reason that is mailed, let back in, and erased for good', async () => {
    const email = 'wilhelmina.featherstonehaugh-vandenberghe@demo.example';
    const here = account(email);
    const member = await signedIn(server().url, email);
    const topic = await ask(member);

    const without = await webmaster.post(`${here}/remove`, { reason: ' ' });
    expect(without.status).toBe(400);
    expect(problemsOf(await without.text())).toEqual({ reason: 'Enter the reason' });
    expect((await webmaster.post(`${here}/erase`, {})).status).toBe(403);

    const reason = 'You asked us to, on the telephone.';
    expect(locationOf(await webmaster.post(`${here}/remove`, { reason }))).toBe(here);
    const mail = await mailTo(server(), email, 'You are no longer a member of the network');
    expect(mail.text).toContain(reason);
    expect((await member.get('/board')).status).toBe(302); // signed out
    await webmaster.post(here, { deed: 'bring-back' });
    const back = await signedIn(server().url, email);
    expect((await back.get('/board')).status).toBe(200);

    await webmaster.post(`${here}/remove`, { reason });
    expect(locationOf(await webmaster.post(`${here}/erase`, {}))).toBe('/network/people');
    expect((await webmaster.get(here)).status).toBe(404);
    expect(mainOf(await webmaster.read(`/topics/${topic}`))).toContain('A former member');
  });
});

describe('handing over', () => {
  it('changes hands with a yes, and back', async () => {
    const heir = await signedIn(server().url, 'lead@demo.example');
    const runs = async (client: HttpClient) => (await client.get('/network/today')).status === 200;
    const hand = async (from: HttpClient, to: HttpClient, fromEmail: string, toEmail: string) => {
      const person = idOf(toEmail);
      await from.post('/network/hand-over', { deed: 'offer', person });
      expect(mainOf(await to.read('/network/hand-over'))).toContain('Yes, I take over');
      const yes = { deed: 'yes', person: idOf(fromEmail) };
      expect(locationOf(await to.post('/network/hand-over', yes))).toBe('/');
    };
    await hand(webmaster, heir, 'webmaster@demo.example', 'lead@demo.example');
    expect([await runs(webmaster), await runs(heir)]).toEqual([false, true]);
    await hand(heir, webmaster, 'lead@demo.example', 'webmaster@demo.example');
    expect([await runs(webmaster), await runs(heir)]).toEqual([true, false]);
  });

  it('says what is wrong, and is nobody else’s', async () => {
    const person = idOf('webmaster@demo.example');
    const found = '/network/hand-over?who=member@demo.example';
    const nobodyChosen = await webmaster.post(found, { deed: 'offer' });
    expect(problemsOf(await nobodyChosen.text())).toEqual({ person: 'Choose who it is' });
    const refused = await webmaster.post('/network/hand-over', { deed: 'offer', person });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('They are a webmaster already.');
    expect((await steering.post('/network/hand-over', { deed: 'offer', person })).status).toBe(403);
    const nobody = { deed: 'yes', person: 'nobody' };
    expect((await steering.post('/network/hand-over', nobody)).status).toBe(404);
  });
});

describe('another email address', () => {
  it('is confirmed in both mailboxes, and signs in from then on', async () => {
    const old = 'agent@demo.example';
    const fresh = 'agent@elsewhere.example';
    const agent = await signedIn(server().url, old);
    const wrong = await agent.post('/account/email', { newEmail: 'x', password: PASSWORD });
    expect(wrong.status).toBe(400);
    expect(problemsOf(await wrong.text())).toEqual({
      newEmail: 'Enter an email address in the correct format, like name@example.org',
    });
    const asked = await agent.post('/account/email', { newEmail: fresh, password: PASSWORD });
    expect(locationOf(asked)).toBe('/account/email');
    expect(mainOf(await agent.read('/account/email'))).toContain('A change is under way');

    const stranger = new HttpClient(server().url);
    const subjects = {
      [old]: 'Do you want another email address for your account?',
      [fresh]: 'Is this your email address?',
    };
    for (const [address, subject] of Object.entries(subjects)) {
      const { path, token } = linkIn(await mailTo(server(), address, subject));
      expect(mainOf(await stranger.read(path))).toContain('Yes, that is right');
      const yes = await stranger.post(path, { token, deed: 'confirm' });
      expect(locationOf(yes)).toBe('/');
      expect((await stranger.post(path, { token, deed: 'later' })).status).toBe(400);
    }
    expect((await new HttpClient(server().url).signIn(old)).status).toBe(400);
    expect((await new HttpClient(server().url).signIn(fresh)).status).toBe(302);
    expect((await agent.get('/account')).status).toBe(200);
  });

  it('answers the same whether the address has an account', async () => {
    const lead2 = await signedIn(server().url, 'lead2@demo.example');
    const seen = async (newEmail: string) => {
      const sent = await lead2.post('/account/email', { newEmail, password: PASSWORD });
      const page = mainOf(await lead2.read('/account/email')).replaceAll(newEmail, 'ADDRESS');
      return [sent.status, sent.headers.get('Location'), page];
    };
    expect(await seen('lead@demo.example')).toEqual(await seen('nobody@elsewhere.example'));
  });
});

describe('two accounts', () => {
  it('become one after a look at both', async () => {
    const kept = { id: idOf('member@demo.example') };
    const gone = { id: 'secondAcc123', name: 'Dr Same Person Again' };
    tamper(
      server(),
      `INSERT INTO "Person" (id, email, name, givenName, jobTitle, organisationId, joinedAt)
         SELECT ?, 'again@demo.example', ?, givenName, jobTitle, organisationId, joinedAt
         FROM "Person" WHERE id = ?`,
      gone.id,
      gone.name,
      kept.id,
    );
    const here = `/network/people/${kept.id}`;
    const preview = mainOf(await webmaster.read(`${here}/merge?with=${gone.id}`));
    expect(preview).toContain('This account stays');
    expect(preview).toContain(gone.name);
    expect((await steering.get(`${here}/merge`)).status).toBe(403);
    const merged = await webmaster.post(`${here}/merge`, { gone: gone.id });
    expect(locationOf(merged)).toBe(here);
    expect((await webmaster.get(`/network/people/${gone.id}`)).status).toBe(404);
  });
});

describe('leaving', () => {
  it('shows first what goes, takes the password, and signs out', async () => {
    const lead2 = await signedIn(server().url, 'lead2@demo.example');
    expect(mainOf(await lead2.read('/account/leave'))).not.toContain('password"');
    expect(mainOf(await lead2.read('/account/leave?sure=yes'))).toContain('Leave for good');
    const wrong = await lead2.post('/account/leave', { password: 'wrong' });
    expect(problemsOf(await wrong.text())).toEqual({
      password: 'The current password is not right',
    });
    expect(locationOf(await lead2.post('/account/leave', { password: PASSWORD }))).toBe('/');
    expect(lead2.cookie).not.toContain('pbc_session');
    expect(await lead2.read('/')).toContain('You have left the network.');
    await mailTo(server(), 'lead2@demo.example', 'You have left the network');
  });

  it('is not for the last webmaster, who is shown a way on', async () => {
    expect(mainOf(await webmaster.read('/account/leave'))).toContain('/network/hand-over');
    const refused = await webmaster.post('/account/leave', { password: PASSWORD });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('The network needs a webmaster.');
  });
});

describe('one’s own data', () => {
  it('is a zip, for whoever asks alone', async () => {
    const answer = await steering.get('/account/data.zip');
    expect(answer.headers.get('Content-Type')).toBe('application/zip');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    const files = await unzip(Buffer.from(await answer.arrayBuffer()));
    expect(files.has('contents.txt')).toBe(true);
    expect(files.get('account.json')?.toString()).toContain('steering@demo.example');
    for (const content of files.values()) {
      expect(content.toString()).not.toContain('webmaster@demo.example');
    }
  });
});

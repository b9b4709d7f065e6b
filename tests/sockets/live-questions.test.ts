import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SessionUpdate } from '~/features/questions/views';
import { HttpClient, signedIn } from '../support/http-client';
import { listening, newestSeq } from '../support/live';
import { askLive, chair, makeLiveSession } from '../support/live-session';
import { SocketClient } from '../support/socket-client';
import { personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** A session on open pages: who hears what, and votes that come too often. */

const server = useServer();
const open: SocketClient[] = [];

/** Looks after it, chairs it, came in, and did not. */
let webmaster: HttpClient;
let chairing: HttpClient;
let attendee: HttpClient;
let outsider: HttpClient;
let code: string;
let id: string;

beforeAll(async () => {
  const { url } = server();
  webmaster = await signedIn(url, 'webmaster@demo.example');
  chairing = await signedIn(url, 'lead2@demo.example');
  attendee = await signedIn(url, 'lead@demo.example');
  outsider = await signedIn(url, 'steering@demo.example');
  code = await makeLiveSession(webmaster);
  const people = personId(server(), 'lead2@demo.example');
  await webmaster.post(`/live/${code}/people`, { deed: 'chair', people });
  await attendee.post(`/live/${code}`, {});
  const sql = 'SELECT id FROM "QuestionSession" WHERE code = ?';
  id = stored<{ id: string }>(server(), sql, code)[0]?.id ?? '';
});

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

async function connect(client: HttpClient | null, headers?: Record<string, string>) {
  const page = new SocketClient(server().url, client, headers);
  open.push(page);
  await page.connected();
  return page;
}

async function listen(client: HttpClient, channel = `session:${id}`): Promise<SocketClient> {
  const page = await listening(server(), client, channel);
  open.push(page);
  return page;
}

/** A phone that has come in with a badge, and what is typed from it. */
async function comeInWithBadge(): Promise<{ phone: HttpClient; typedCode: string }> {
  const people = personId(server(), 'member@demo.example');
  const sheet = await webmaster.post(`/live/${code}/people`, { deed: 'badges', people });
  const typedCode = /class="code">([^<]+)</.exec(await sheet.text())?.[1] ?? '';
  const phone = new HttpClient(server().url);
  expect((await phone.post('/live', { typedCode })).status).toBe(302);
  return { phone, typedCode };
}

const vote = (client: HttpClient, question: string, wanted = true) =>
  client.post(`/live/${code}/vote`, { question, vote: wanted ? 'yes' : '', stay: 'yes' });

/** The newest tally that a page has heard. */
const tallyOf = ({ heard }: SocketClient) =>
  heard
    .map(({ payload }) => (payload as SessionUpdate).tally)
    .filter((tally) => tally !== undefined)
    .at(-1);

describe('a channel of a session', () => {
  it('is heard by who sees its page, and by nobody else', async () => {
    const { phone } = await comeInWithBadge();
    const people = { webmaster, chairing, attendee, outsider, phone };
    const heardBy = async (channel: string) => {
      const names = [];
      for (const [name, client] of Object.entries(people)) {
        const page = await connect(client);
        if ((await page.join(channel, newestSeq(server()))).ok) names.push(name);
      }
      return names;
    };
    expect(await heardBy(`session:${id}`)).toEqual(['webmaster', 'chairing', 'attendee', 'phone']);
    expect(await heardBy(`screen:${id}`)).toEqual(['webmaster', 'chairing', 'attendee']);
    expect(await heardBy(`console:${id}`)).toEqual(['webmaster', 'chairing']);
    // A badge opens one session, and no room in which people talk.
    expect(await heardBy('room:lobby')).toEqual(['webmaster', 'chairing', 'attendee', 'outsider']);
    const messages = `messages:${personId(server(), 'member@demo.example')}`;
    expect(await heardBy(messages)).toEqual([]);
  });

  it('carries to the room what the chair does, and to a phone whose session is put away nothing', async () => {
    const { phone } = await comeInWithBadge();
    const question = await askLive(server(), attendee, code, { body: 'Who is heard?' });
    const [guest, member] = [await listen(phone), await listen(attendee)];
    await chair(server(), chairing, code, question, { deed: 'put-on-air' });
    for (const page of [guest, member]) await page.until(() => page.heard.length > 0);
    const before = guest.heard.length;
    await webmaster.post(`/live/${code}/settings`, { deed: 'archive' });
    await guest.until(() => guest.left.includes(`session:${id}`));
    expect(guest.heard).toHaveLength(before);
    expect(await guest.join(`session:${id}`, 0)).toEqual({ ok: false, reason: 'refused' });
    for (const deed of ['restore', 'open']) {
      await webmaster.post(`/live/${code}/settings`, { deed });
    }
  });
});

describe('the door', () => {
  it('lets in the phone with the badge, and not the one to which it was passed on', async () => {
    const { phone, typedCode } = await comeInWithBadge();
    await connect(phone);
    const second = new HttpClient(server().url);
    expect((await second.post('/live', { typedCode })).status).toBe(400);
    await expect(connect(second)).rejects.toThrow('Sign in to listen.');
  });

  it.each(['', 'forged', 'ImZvcmdlZCI%3D', 'a'.repeat(3000)])(
    'lets nobody in with a forged badge (%#)',
    async (token) => {
      const Cookie = `pbc_live=${token}`;
      await expect(connect(null, { Cookie })).rejects.toThrow('Sign in to listen.');
    },
  );
});

describe('votes', () => {
  it('of one member from two tabs at once are one vote, and of two members two', async () => {
    const question = await askLive(server(), chairing, code, { body: 'Once, or twice?' });
    const tab = await signedIn(server().url, 'lead@demo.example');
    const page = await listen(attendee);
    const answers = await Promise.all([vote(attendee, question), vote(tab, question)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await page.until(() => tallyOf(page)?.[question] === 1);
    await vote(chairing, question);
    await page.until(() => tallyOf(page)?.[question] === 2);
    // Taken back in one tab, it is taken back in the other.
    await Promise.all([vote(attendee, question, false), vote(tab, question, false)]);
    await page.until(() => tallyOf(page)?.[question] === 1);
  });

  it('without end are refused from somebody’s sixty-first on, and the tally stays right', async () => {
    const question = await askLive(server(), chairing, code, { body: 'How often?' });
    const { phone } = await comeInWithBadge();
    const page = await listen(attendee);
    const statuses = [];
    for (let count = 0; count <= 60; count += 1) {
      statuses.push((await vote(phone, question, count % 2 === 0)).status);
    }
    expect(statuses).toEqual([...Array<number>(60).fill(200), 429]);
    expect((await vote(webmaster, question)).status).toBe(200);
    await page.until(() => tallyOf(page)?.[question] === 1);
  });
});

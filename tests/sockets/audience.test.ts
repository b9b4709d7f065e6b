import { afterEach, beforeAll, expect, it } from 'vitest';
import { ask, reply } from '../support/board';
import { signedIn, type HttpClient } from '../support/http-client';
import { listening, newestSeq, repliesHeard, sectionChannel } from '../support/live';
import type { SocketClient } from '../support/socket-client';
import { revokeElsewhere, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** A section for some members only: to all others its pages and channels are not there. */

const server = useServer();
const SLUG = 'leads-alone';
const open: SocketClient[] = [];

/** Two leads, and somebody who is none. */
let lead: HttpClient;
let former: HttpClient;
let member: HttpClient;
beforeAll(async () => {
  const { url } = server();
  tamper(
    server(),
    `INSERT INTO "Section" (id, slug, name, description, audience, position)
     VALUES (?, ?, 'Leads alone', '', 'lead', 9)`,
    SLUG,
    SLUG,
  );
  lead = await signedIn(url, 'lead@demo.example');
  former = await signedIn(url, 'lead2@demo.example');
  member = await signedIn(url, 'member@demo.example');
});

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

async function listen(client: HttpClient, channel: string): Promise<SocketClient> {
  const page = await listening(server(), client, channel);
  open.push(page);
  return page;
}

it('its pages and channels are open to leads, and to others as if there were none', async () => {
  const topic = await ask(lead, { title: 'Between ourselves' }, SLUG);
  for (const path of [`/board/${SLUG}`, `/board/${SLUG}/new`, `/topics/${topic}`]) {
    expect([(await lead.get(path)).status, (await member.get(path)).status]).toEqual([200, 404]);
  }
  const page = await listen(member, sectionChannel(server(), 'clinical'));
  for (const channel of [`section:${SLUG}`, `topic:${topic}`, 'topic:nowhere']) {
    expect(await page.join(channel, 0)).toEqual({ ok: false, reason: 'refused' });
  }
  const heard = await listen(lead, `topic:${topic}`);
  await reply(lead, topic, 'Among leads');
  await heard.until(() => repliesHeard(heard).includes('Among leads'));
});

it('a query that moves there is silent for those who may not follow', async () => {
  const topic = await ask(lead, { title: 'In the open' });
  const [out, still] = [
    await listen(member, `topic:${topic}`),
    await listen(lead, `topic:${topic}`),
  ];
  const moved = { title: 'Not in the open', body: '', serviceArea: '', sections: [SLUG] };
  expect((await lead.post(`/topics/${topic}/edit`, moved)).status).toBe(302);
  await still.until(() => still.heard.length === 1);
  await out.until(() => out.left.length === 1);
  expect([out.left, out.heard]).toEqual([[`topic:${topic}`], []]);
});

it('its pages fall silent at once for who is no lead any more', async () => {
  const topic = await ask(lead, { title: 'Between ourselves' }, SLUG);
  const channels = [`section:${SLUG}`, `topic:${topic}`];
  const page = await listen(former, `topic:${topic}`);
  expect((await page.join(`section:${SLUG}`, newestSeq(server()))).ok).toBe(true);
  revokeElsewhere(server(), 'lead2@demo.example', 'lead');
  await page.until(() => page.left.length === channels.length);
  expect([...page.left].sort()).toEqual(channels);
  expect(page.socket.connected).toBe(true);
  await reply(lead, topic, 'Without them');
  expect((await former.get(`/topics/${topic}`)).status).toBe(404);
  expect(repliesHeard(page)).toEqual([]);
});

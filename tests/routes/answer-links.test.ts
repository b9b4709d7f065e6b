import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, reply } from '../support/board';
import { mainOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** The links in mails about a query: an agent's, who has no account, and its asker's. */

const server = useServer();
let asker: HttpClient;
let member: HttpClient;
beforeAll(async () => {
  const as = (name: string) => signedIn(server().url, `${name}@demo.example`);
  [asker, member] = await Promise.all([as('lead'), as('member')]);
  // The agent for older people, outside the network, is back.
  tamper(server(), 'UPDATE "Agent" SET awayUntil = NULL');
});

/** Somebody without an account, in a browser of their own. */
const stranger = () => new HttpClient(server().url);

let made = 0;

/** A link as its mail would bring it: what the mail makes, with a token the test knows. */
function knowLink(topicId: string, whose: 'agentId' | 'personId', path: string): string {
  const token = `token-${(made += 1)}`;
  const hash = createHash('sha256').update(token).digest('base64url');
  const from = { agentId: 'e.agentId', personId: 't.authorId' }[whose];
  tamper(
    server(),
    `INSERT INTO "AnswerLink" (tokenHash, topicId, ${whose}, createdAt, expiresAt)
     SELECT ?, t.id, ${from}, ?, ? FROM "Topic" t JOIN "Escalation" e ON e.topicId = t.id
     WHERE t.id = ?`,
    hash,
    '2026-01-01T09:00:00.000+00:00',
    '2999-01-01T09:00:00.000+00:00',
    topicId,
  );
  return `${path}?token=${token}`;
}

/** A query that has just gone to the agent outside the network, and the link they were sent. */
async function withAgent(title: string): Promise<{ id: string; link: string }> {
  const [area] = stored<{ slug: string }>(
    server(),
    'SELECT slug FROM "ServiceArea" WHERE name = ?',
    'Older people and case management',
  );
  const id = await ask(asker, { title, serviceArea: area?.slug ?? '' }, 'management');
  const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().replace('Z', '+00:00');
  tamper(server(), 'UPDATE "Escalation" SET startedAt = ? WHERE topicId = ?', weekAgo, id);
  expect((await asker.post(`/topics/${id}/standing`, { deed: 'earlier' })).status).toBe(302);
  return { id, link: knowLink(id, 'agentId', '/answer') };
}

const versionOf = (id: string) =>
  String(
    stored<{ version: number }>(
      server(),
      'SELECT version FROM "Escalation" WHERE topicId = ?',
      id,
    )[0]?.version,
  );

const answer = (client: HttpClient, { id, link }: { id: string; link: string }, body = 'Yes.') =>
  client.post(link, { deed: 'answer', body, version: versionOf(id) });

describe('an agent’s link', () => {
  it('opens the query in the browser that opens it first, and in no other', async () => {
    const query = await withAgent('Who opens it first?');
    const agent = stranger();
    // Mail scanners look at it before anybody else.
    expect(mainOf(await stranger().read(query.link))).toContain('Open the query');
    expect((await agent.post(query.link, { deed: 'open' })).status).toBe(302);
    expect(mainOf(await agent.read(query.link))).toContain('Who opens it first?');

    const other = stranger();
    const page = mainOf(await other.read(query.link));
    expect(page).toContain('opened in another browser first');
    expect(page).not.toContain('Who opens it first?');
    expect((await answer(other, query)).status).toBe(409);
    await other.post(query.link, { deed: 'open' });
    expect(mainOf(await other.read(query.link))).toContain('opened in another browser first');
    expect((await answer(agent, query)).status).toBe(302);
    expect(mainOf(await member.read(`/topics/${query.id}`))).toContain('Yes.');
  });

  it('is sent anew to the agent alone, three times an hour', async () => {
    const { link } = await withAgent('Who asks for another?');
    await stranger().post(link, { deed: 'open' });
    const mails = () =>
      stored(server(), 'SELECT 1 FROM "Mail" WHERE kind = ?', 'escalation.outside-agent').length;
    const before = mails();
    const other = stranger();
    for (const time of [1, 2, 3]) {
      const sent = await other.post(link, { deed: 'fresh' });
      expect([time, sent.status, sent.headers.get('Location')]).toEqual([time, 302, link]);
    }
    const fourth = await other.post(link, { deed: 'fresh' });
    expect([fourth.status, mails() - before]).toEqual([429, 3]);
    expect(mainOf(await other.read(link))).not.toContain('Who asks for another?');
  });

  it('opens nothing once its time is over', async () => {
    const query = await withAgent('When does it end?');
    const agent = stranger();
    await agent.post(query.link, { deed: 'open' });
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().replace('Z', '+00:00');
    tamper(
      server(),
      'UPDATE "AnswerLink" SET expiresAt = ? WHERE topicId = ?',
      yesterday,
      query.id,
    );
    expect(mainOf(await agent.read(query.link))).toContain('does not open anything any more');
    expect((await agent.post(query.link, { deed: 'fresh' })).status).toBe(404);
    expect((await answer(agent, query)).status).toBe(409);
  });

  it('opens nothing once its agent has left', async () => {
    const query = await withAgent('Who has left?');
    const agent = stranger();
    await agent.post(query.link, { deed: 'open' });
    const who = "WHERE email LIKE 'rosalind%'";
    tamper(server(), `UPDATE "Agent" SET retiredAt = ? ${who}`, '2026-01-01T09:00:00.000+00:00');
    const left = [mainOf(await agent.read(query.link)), (await answer(agent, query)).status];
    tamper(server(), `UPDATE "Agent" SET retiredAt = NULL ${who}`);
    expect(left).toEqual([expect.stringContaining('no longer with you'), 409]);
  });

  it('opens nothing once the query is answered otherwise', async () => {
    const query = await withAgent('Who was faster?');
    const agent = stranger();
    await agent.post(query.link, { deed: 'open' });
    await reply(member, query.id, 'I was.');
    expect((await asker.post(`/topics/${query.id}/standing`, { deed: 'yes' })).status).toBe(302);
    expect(mainOf(await agent.read(query.link))).toContain('no longer with you');
    expect((await answer(agent, query)).status).toBe(409);
  });
});

describe('an asker’s link', () => {
  it('says with one button, without an account, that the query is answered', async () => {
    const query = await withAgent('Does it say yes?');
    const agent = stranger();
    await agent.post(query.link, { deed: 'open' });
    await answer(agent, query);
    const link = knowLink(query.id, 'personId', '/answered');
    const state = () =>
      stored<{ state: string }>(
        server(),
        'SELECT state FROM "Escalation" WHERE topicId = ?',
        query.id,
      )[0]?.state;
    const telephone = stranger();
    expect(mainOf(await telephone.read(link))).toContain('Yes, it is answered');
    // Looking has said nothing; nor does a form without an answer.
    expect((await telephone.post(link, { deed: '' })).status).toBe(400);
    expect(state()).toBe('confirming');
    // An agent's link is no asker's, nor the other way round.
    const swapped = link.replace('/answered', '/answer');
    expect(mainOf(await telephone.read(swapped))).toContain('does not open anything');
    expect((await telephone.post(swapped, { deed: 'fresh' })).status).toBe(404);
    expect((await telephone.post(link, { deed: 'yes' })).status).toBe(302);
    expect(state()).toBe('answered');
    expect(mainOf(await telephone.read(link))).toContain('You have said how it stands');
  });
});

it('links that nobody made open nothing, and say so', async () => {
  const nobody = stranger();
  expect(mainOf(await nobody.read('/answer?token=x'))).toContain('does not open anything');
  expect(mainOf(await nobody.read('/answered?token=x'))).toContain('does not lead to a query');
  for (const deed of ['open', 'fresh']) {
    expect((await nobody.post('/answer?token=x', { deed })).status).toBe(404);
  }
  expect((await nobody.post('/answered?token=x', { deed: 'yes' })).status).toBe(404);
});

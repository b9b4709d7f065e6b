import { beforeAll, describe, expect, it } from 'vitest';
import { ask, reply } from '../support/board';
import { mainOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** Who sees and does what about a query on its way: its asker, its agent, the webmaster. */

const server = useServer();
let asker: HttpClient;
let agent: HttpClient;
let member: HttpClient;
let webmaster: HttpClient;
beforeAll(async () => {
  const as = (name: string) => signedIn(server().url, `${name}@demo.example`);
  [asker, agent, member, webmaster] = await Promise.all([
    as('lead'),
    as('agent'),
    as('member'),
    as('webmaster'),
  ]);
});

/** Asks a query, a week ago, on a subject of the agent who is signed in. */
async function askLongAgo(title: string): Promise<string> {
  const id = await ask(asker, { title, serviceArea: 'prescribing' });
  tamper(
    server(),
    'UPDATE "Escalation" SET startedAt = ? WHERE topicId = ?',
    new Date(Date.now() - 7 * 86_400_000).toISOString().replace('Z', '+00:00'),
    id,
  );
  return id;
}

interface Kept {
  state: string;
  step: number;
  version: number;
  waitingFor: string;
}

const keptOf = (id: string) =>
  stored<Kept>(
    server(),
    'SELECT state, step, version, waitingFor FROM "Escalation" WHERE topicId = ?',
    id,
  )[0];

const decide = (client: HttpClient, id: string, fields: Record<string, string>) =>
  client.post(`/topics/${id}/standing`, fields);

const act = (client: HttpClient, id: string, fields: Record<string, string>) =>
  client.post(`/desk/${id}`, { version: String(keptOf(id)?.version), ...fields });

/** A query that is on the agent's desk. */
async function onDesk(title: string): Promise<string> {
  const id = await askLongAgo(title);
  expect((await decide(asker, id, { deed: 'earlier' })).status).toBe(302);
  expect(keptOf(id)).toMatchObject({ state: 'agent', step: 1 });
  return id;
}

describe('the buttons under a query’s line', () => {
  it('are there for its asker, and for nobody else', async () => {
    const id = await askLongAgo('Who may ask earlier?');
    expect(mainOf(await asker.read(`/topics/${id}`))).toContain('Ask the agent now');
    expect(mainOf(await member.read(`/topics/${id}`))).not.toContain('Ask the agent now');
    expect((await decide(member, id, { deed: 'earlier' })).status).toBe(403);
    expect(keptOf(id)).toMatchObject({ state: 'network' });
  });

  it('let the asker say that it is answered, and nobody else', async () => {
    const id = await askLongAgo('Is it answered?');
    await reply(member, id, 'I think so.');
    expect(mainOf(await asker.read(`/topics/${id}`))).toContain('Yes, it is answered');
    expect(mainOf(await member.read(`/topics/${id}`))).not.toContain('Yes, it is answered');
    expect((await decide(member, id, { deed: 'yes' })).status).toBe(403);
    expect((await decide(asker, id, { deed: 'yes' })).status).toBe(302);
    expect(keptOf(id)?.state).toBe('answered');
  });

  it('let the webmaster stop a query with a reason that everybody reads, and nobody else', async () => {
    const id = await askLongAgo('May it be stopped?');
    expect((await decide(asker, id, { deed: 'stop', words: 'Why not' })).status).toBe(403);
    const without = await decide(webmaster, id, { deed: 'stop', words: '' });
    expect(without.status).toBe(400);
    expect(await without.text()).toContain('Enter why it is stopped');
    expect((await decide(webmaster, id, { deed: 'stop', words: 'Asked twice' })).status).toBe(302);
    const page = mainOf(await member.read(`/topics/${id}`));
    expect(page).toContain('Stopped');
    expect(page).toContain('Asked twice');
    expect((await decide(webmaster, id, { deed: 'restart' })).status).toBe(302);
    expect(keptOf(id)?.state).toBe('network');
  });
});

describe('the desk', () => {
  it('shows a query to whose it is; others are led to where everybody reads it', async () => {
    const id = await onDesk('Whose desk is it on?');
    expect(mainOf(await agent.read('/desk'))).toContain('Whose desk is it on?');
    expect(mainOf(await agent.read(`/desk/${id}`))).toContain('Post the answer');
    expect(mainOf(await member.read('/desk'))).toContain('Nothing is on your desk');
    const led = await member.get(`/desk/${id}`);
    expect([led.status, led.headers.get('Location')]).toEqual([302, `/topics/${id}`]);
    for (const deed of ['answer', 'ask-back', 'wait']) {
      const sent = await act(member, id, {
        deed,
        body: 'Mine',
        question: 'Mine?',
        what: 'Mine',
        'until-day': '1',
        'until-month': '1',
        'until-year': '2027',
      });
      expect([deed, sent.status]).toEqual([deed, 403]);
    }
  });

  it('knows no query that is not there', async () => {
    expect((await agent.get('/desk/nothing')).status).toBe(404);
  });

  it('posts the answer as a reply, after which the asker is asked', async () => {
    const id = await onDesk('What does the agent say?');
    const sent = await act(agent, id, { deed: 'answer', body: 'The agent says yes.' });
    expect([sent.status, sent.headers.get('Location')]).toEqual([302, '/desk']);
    expect(keptOf(id)?.state).toBe('confirming');
    expect(mainOf(await asker.read(`/topics/${id}`))).toContain('The agent says yes.');
  });

  it('says beside the field what is missing, and loses nothing', async () => {
    const id = await onDesk('What is missing?');
    const sent = await act(agent, id, {
      deed: 'wait',
      what: 'the final guide',
      'until-day': '31',
      'until-month': '2',
      'until-year': '2027',
    });
    expect(sent.status).toBe(400);
    const page = mainOf(await sent.text());
    expect(page).toContain('must be a real date');
    expect(page).toContain('the final guide');
    expect(keptOf(id)?.state).toBe('agent');
  });

  it('asks back; the asker reads the question, and their reply gives it back', async () => {
    const id = await onDesk('What is asked back?');
    await act(agent, id, { deed: 'ask-back', question: 'For which drugs?' });
    expect(mainOf(await asker.read(`/topics/${id}`))).toContain('The agent asks you:');
    expect(mainOf(await member.read(`/topics/${id}`))).not.toContain('The agent asks you:');
    await reply(asker, id, 'For all of them.');
    expect(keptOf(id)?.state).toBe('agent');
  });

  it('tells the second of two who act at once', async () => {
    const id = await onDesk('Who is faster?');
    const version = String(keptOf(id)?.version);
    await act(agent, id, { deed: 'ask-back', question: 'First?' });
    const second = await agent.post(`/desk/${id}`, { deed: 'answer', body: 'Second', version });
    expect(second.status).toBe(409);
  });
});

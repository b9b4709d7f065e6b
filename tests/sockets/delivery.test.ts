import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, reply } from '../support/board';
import { signedIn, type HttpClient } from '../support/http-client';
import { listening, newestSeq, placesHeard, repliesHeard, sectionChannel } from '../support/live';
import type { SocketClient } from '../support/socket-client';
import { stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** What open pages hear of deeds done over HTTP. */

const server = useServer();
let lead: HttpClient;
let lead2: HttpClient;
let webmaster: HttpClient;
const open: SocketClient[] = [];

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  lead2 = await signedIn(server().url, 'lead2@demo.example');
  webmaster = await signedIn(server().url, 'webmaster@demo.example');
});

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

async function listen(client: HttpClient, channel: string): Promise<SocketClient> {
  const page = await listening(server(), client, channel);
  open.push(page);
  return page;
}

/** Resolves when a page has been told everything so far: it joins once more, behind all of it. */
async function settled(page: SocketClient): Promise<void> {
  const topics = stored<{ id: string }>(server(), 'SELECT id FROM "Topic" LIMIT 1');
  await page.join(`topic:${topics[0]?.id ?? ''}`, newestSeq(server()));
}

const kindsHeard = (page: SocketClient) => page.heard.map(({ kind }) => kind);

describe('a reply', () => {
  it('reaches the topic and its section, once, in order, with what the page shows', async () => {
    const topic = await ask(lead);
    const inTopic = await listen(lead, `topic:${topic}`);
    const inSection = await listen(lead, sectionChannel(server(), 'clinical'));
    for (const body of ['One', 'Two', 'Three']) await reply(lead2, topic, body);

    await inTopic.until(() => inTopic.heard.length === 3);
    await inSection.until(() => inSection.heard.length === 3);
    await settled(inTopic);
    expect(repliesHeard(inTopic)).toEqual(['One', 'Two', 'Three']);
    expect(placesHeard(inTopic)).toEqual(
      stored<{ seq: number }>(
        server(),
        'SELECT seq FROM "Reply" WHERE topicId = ? ORDER BY seq',
        topic,
      ).map(({ seq }) => seq),
    );
    expect(placesHeard(inSection)).toEqual(placesHeard(inTopic));
    expect(inTopic.heard[2]).toMatchObject({
      channel: `topic:${topic}`,
      kind: 'board.replied',
      payload: {
        topic: { id: topic, replyCount: 3 },
        reply: { html: '<p>Three</p>\n', author: { name: 'Dr Tobias Okonjo-Marsh' } },
      },
    });
    expect(inSection.heard[2]).toMatchObject({
      payload: { topicId: topic, row: { id: topic, replyCount: 3, open: true } },
    });
  });

  it('is told to every reader in the same words', async () => {
    const topic = await ask(lead);
    const readers = await Promise.all(
      [lead, lead2, webmaster].map((client) => listen(client, `topic:${topic}`)),
    );
    await reply(lead2, topic, 'To all');
    await Promise.all(readers.map((page) => page.until(() => page.heard.length === 1)));
    const [first, ...others] = readers.map((page) => JSON.stringify(page.heard));
    for (const other of others) expect(other).toBe(first);
    // What depends on the reader is for the page to work out; whose address it is, for nobody.
    expect(first).not.toMatch(/canEdit|mayEdit|abilities|@demo\.example|passwordHash|idempotency/i);
  });

  it('is made harmless before it is told', async () => {
    const topic = await ask(lead);
    const page = await listen(lead, `topic:${topic}`);
    await reply(lead2, topic, '<script>alert(1)</script> [x](javascript:alert(1))');
    await page.until(() => page.heard.length === 1);
    expect(JSON.stringify(page.heard)).not.toMatch(/<script|href=\\?"javascript/);
  });

  it('is heard neither in another topic, nor in another section, nor after leaving', async () => {
    const [topic, otherTopic] = [await ask(lead), await ask(lead)];
    const elsewhere = await listen(lead2, `topic:${otherTopic}`);
    const management = await listen(lead2, sectionChannel(server(), 'management'));
    const idle = await listen(lead2, `topic:${topic}`);
    idle.socket.emit('leave', { channel: `topic:${topic}` });
    const inTopic = await listen(lead2, `topic:${topic}`);

    await reply(lead, topic, 'Only here');
    await inTopic.until(() => inTopic.heard.length === 1);
    for (const page of [elsewhere, management, idle]) {
      await settled(page);
      expect(page.heard).toEqual([]);
    }
  });

  it('sent twice with one key is told once', async () => {
    const topic = await ask(lead);
    const page = await listen(lead, `topic:${topic}`);
    await Promise.all([1, 2, 3].map(() => reply(lead2, topic, 'Twice', 'one-key')));
    await page.until(() => page.heard.length > 0);
    await settled(page);
    expect(repliesHeard(page)).toEqual(['Twice']);
  });
});

describe('every other deed', () => {
  it('in a topic is told to its page, in order', async () => {
    const topic = await ask(lead, { title: 'Before', body: 'Before' });
    const page = await listen(lead2, `topic:${topic}`);
    const replyId = await reply(lead2, topic, 'Before');
    await lead2.post(`/replies/${replyId}/edit`, { body: 'After' });
    await lead.post(`/topics/${topic}/edit`, { title: 'After', body: 'After' });
    await lead.post(`/topics/${topic}/answer`, { reply: replyId });
    await lead.post(`/topics/${topic}/answer`, { reply: '' });
    await lead2.post(`/replies/${replyId}/delete`, {});
    await lead.post(`/topics/${topic}/delete`, {});

    await page.until(() => page.heard.length === 7);
    expect(kindsHeard(page)).toEqual([
      'board.replied',
      'board.reply-edited',
      'board.topic-edited',
      'board.answer-accepted',
      'board.answer-withdrawn',
      'board.reply-deleted',
      'board.topic-deleted',
    ]);
    expect(page.heard[1]?.payload).toMatchObject({
      reply: { id: replyId, html: '<p>After</p>\n' },
    });
    expect(page.heard[2]?.payload).toMatchObject({ topic: { title: 'After' }, reply: null });
    expect(page.heard[3]?.payload).toMatchObject({ topic: { answer: { replyId } } });
    expect(page.heard[4]?.payload).toMatchObject({ topic: { answer: null } });
    expect(page.heard[5]?.payload).toMatchObject({
      reply: { id: replyId, html: '', deleted: { by: 'author' } },
    });
    expect(page.heard[6]?.payload).toMatchObject({
      topic: { title: '', html: '', deleted: { by: 'author' } },
    });
  });

  it('that changes a section’s list is told there', async () => {
    const page = await listen(lead2, sectionChannel(server(), 'management'));
    const topic = await ask(lead, { title: 'In the list' }, 'management');
    const replyId = await reply(lead2, topic, 'Yes');
    await lead.post(`/topics/${topic}/answer`, { reply: replyId });
    await lead.post(`/topics/${topic}/edit`, { title: 'Moved', sections: 'clinical' });

    await page.until(() => page.heard.length === 4);
    expect(kindsHeard(page)).toEqual([
      'board.asked',
      'board.replied',
      'board.answer-accepted',
      'board.topic-edited',
    ]);
    expect(page.heard[0]?.payload).toMatchObject({ row: { title: 'In the list', open: true } });
    expect(page.heard[2]?.payload).toMatchObject({ row: { open: false } });
    expect(page.heard[3]?.payload).toMatchObject({ topicId: topic, row: null });
  });
});

describe('nothing is told', () => {
  it('of a form that was refused', async () => {
    const topic = await ask(lead);
    const page = await listen(lead2, `topic:${topic}`);
    const inSection = await listen(lead2, sectionChannel(server(), 'clinical'));
    const refusals = [
      await lead2.post(`/topics/${topic}/replies`, { body: '' }),
      await lead2.post(`/topics/${topic}/edit`, { title: 'Not mine' }),
      await lead2.post(`/topics/${topic}/delete`, {}),
      await lead2.post(`/topics/${topic}/answer`, { reply: 'none' }),
      await lead.post(`/topics/${topic}/answer`, { reply: 'none' }),
      await lead.post('/board/clinical/new', { title: 'x', serviceArea: 'nowhere' }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([400, 403, 403, 403, 404, 400]);
    await settled(page);
    await settled(inSection);
    expect([page.heard, inSection.heard]).toEqual([[], []]);
  });

  it('of a write that failed half-way and was rolled back', async () => {
    const topic = await ask(lead);
    const page = await listen(lead2, `topic:${topic}`);
    const before = newestSeq(server());
    // Written after the log's entry, in the same transaction.
    tamper(
      server(),
      `CREATE TRIGGER fail BEFORE UPDATE ON "TopicSection" BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    expect((await lead.post(`/topics/${topic}/replies`, { body: 'Half' })).status).toBe(500);
    tamper(server(), 'DROP TRIGGER fail');
    expect(newestSeq(server())).toBe(before);
    await reply(lead, topic, 'Whole');
    await page.until(() => page.heard.length > 0);
    await settled(page);
    expect(repliesHeard(page)).toEqual(['Whole']);
  });

  it('of an edit that changes no word', async () => {
    const topic = await ask(lead);
    const replyId = await reply(lead, topic, 'Same');
    const page = await listen(lead2, `topic:${topic}`);
    await lead.post(`/replies/${replyId}/edit`, { body: 'Same' });
    await settled(page);
    expect(page.heard).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf, reply, replyIdOf } from '../support/board';
import { mainOf, textareaOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** A query from its question to its end, by forms and reloads alone. */

const server = useServer();
let lead: HttpClient;
let lead2: HttpClient;
let webmaster: HttpClient;

beforeAll(async () => {
  [lead, lead2, webmaster] = await Promise.all([
    signedIn(server().url, 'lead@demo.example'),
    signedIn(server().url, 'lead2@demo.example'),
    signedIn(server().url, 'webmaster@demo.example'),
  ]);
});

const topicPage = async (id: string, reader = lead2) => mainOf(await reader.read(`/topics/${id}`));
const listOf = async (view: string, section = 'clinical') =>
  mainOf(await lead2.read(`/board/${section}?view=${view}&order=newest`));

function repliesTo(topicId: string): Array<{ id: string; body: string; authorId: string }> {
  return stored(
    server(),
    'SELECT id, body, authorId FROM "Reply" WHERE topicId = ? ORDER BY seq',
    topicId,
  );
}

describe('asking', () => {
  it('needs a title alone, and leads to the topic', async () => {
    const response = await lead.post('/board/clinical/new', { title: 'Is a title enough?' });
    expect(locationOf(response)).toMatch(/^\/topics\/[\w-]{12}$/);
    const page = await lead.read(locationOf(response));
    expect(page).toContain('<h1>Is a title enough?</h1>');
    expect(page).toContain('Your query is posted.');
    expect(await lead.read(locationOf(response))).not.toContain('Your query is posted.');
    expect(await listOf('unanswered')).toContain('Is a title enough?');
    expect(await listOf('answered')).not.toContain('Is a title enough?');
  });

  it('may name a service area and several sections', async () => {
    const id = await ask(lead, {
      title: 'Which clinics were moved?',
      body: 'In *full*, please.',
      serviceArea: 'dermatology',
      sections: ['clinical', 'management'],
    });
    const page = await topicPage(id);
    expect(page).toContain('<em>full</em>');
    expect(page).toContain('Dermatology');
    expect(await listOf('all')).toContain('Which clinics were moved?');
    expect(await listOf('all', 'management')).toContain('Which clinics were moved?');
  });

  it('stands in the section of its address and in no other, unless it says so', async () => {
    await ask(lead, { title: 'Only for managers?' }, 'management');
    expect(await listOf('all', 'management')).toContain('Only for managers?');
    expect(await listOf('all')).not.toContain('Only for managers?');
  });

  it('takes up a title begun on the home page', async () => {
    const page = await lead.read('/board/clinical/new?title=Begun%20elsewhere%20%3C%26%3E');
    expect(textareaOf(page, 'title')).toBe('Begun elsewhere <&>');
  });
});

describe('a query', () => {
  it('is answered, accepted, reopened', async () => {
    const title = 'Who answers and who accepts?';
    const id = await ask(lead, { title });
    const sent = await lead2.post(`/topics/${id}/replies`, { body: 'We **did**.' });
    const replyId = replyIdOf(sent);
    expect(locationOf(sent)).toBe(`/topics/${id}#reply-${replyId}`);
    expect(await topicPage(id, lead)).toMatch(/id="reply-[^]*<strong>did<\/strong>/);

    const accepted = await lead.post(`/topics/${id}/answer`, { reply: replyId });
    expect(locationOf(accepted)).toBe(`/topics/${id}#reply-${replyId}`);
    expect(await topicPage(id)).toContain('Accepted answer');
    expect(await listOf('answered')).toContain(title);
    expect(await listOf('unanswered')).not.toContain(title);

    await lead.post(`/topics/${id}/answer`, { reply: '' });
    expect(await topicPage(id)).not.toContain('Accepted answer');
    expect(await listOf('unanswered')).toContain(title);
  });

  it('is open again when the accepted answer is deleted', async () => {
    const id = await ask(lead, { title: 'What if the answer goes?' });
    const replyId = await reply(lead2, id, 'Like this.');
    await lead.post(`/topics/${id}/answer`, { reply: replyId });
    await lead2.post(`/replies/${replyId}/delete`, {});
    expect(await listOf('unanswered')).toContain('What if the answer goes?');
  });

  it('takes only its own replies as the answer, and none that was deleted', async () => {
    const [id, other] = [await ask(lead), await ask(lead)];
    const elsewhere = await reply(lead2, other, 'Elsewhere');
    const deleted = await reply(lead2, id, 'Soon gone');
    await lead2.post(`/replies/${deleted}/delete`, {});
    const accept = async (replyId: string) =>
      (await lead.post(`/topics/${id}/answer`, { reply: replyId })).status;
    expect([await accept(elsewhere), await accept(deleted)]).toEqual([404, 409]);
    expect(await topicPage(id)).not.toContain('Accepted answer');
  });

  it('carries a mark once its words were changed, and none when they were not', async () => {
    const id = await ask(lead, { title: 'First wording', body: 'Same text' });
    const replyId = await reply(lead2, id, 'First wording');
    const EDITED = /edited <time/g;

    await lead.post(`/topics/${id}/edit`, { title: 'First wording', body: 'Same text' });
    await lead2.post(`/replies/${replyId}/edit`, { body: 'First wording' });
    expect((await topicPage(id)).match(EDITED)).toBeNull();

    expect(locationOf(await lead.post(`/topics/${id}/edit`, { title: 'Second wording' }))).toBe(
      `/topics/${id}`,
    );
    expect(locationOf(await lead2.post(`/replies/${replyId}/edit`, { body: 'Second reply' }))).toBe(
      `/topics/${id}#reply-${replyId}`,
    );
    const page = await topicPage(id);
    expect(page.match(EDITED)).toHaveLength(2);
    expect(page).not.toContain('First wording');
  });

  it('leaves a trace when it is deleted, its words and its lines gone, the replies kept', async () => {
    const id = await ask(lead, { title: 'Better not asked', body: 'Words to forget' });
    await reply(lead2, id, 'An answer all the same');
    expect(await lead.read(`/topics/${id}/delete`)).toContain('Better not asked');
    await lead.post(`/topics/${id}/delete`, {});
    const page = await topicPage(id);
    expect(page).toContain('This query was deleted by its author');
    expect(page).toContain('An answer all the same');
    expect(page).not.toMatch(/Better not asked|Words to forget/);
    expect(await listOf('all')).not.toContain('Better not asked');
    expect((await lead2.post(`/topics/${id}/replies`, { body: 'Too late' })).status).toBe(403);
    expect((await lead.post(`/topics/${id}/delete`, {})).status).toBe(403);
  });

  it('says when the webmaster deleted a reply', async () => {
    const id = await ask(lead);
    const replyId = await reply(lead2, id, 'Against the rules');
    await webmaster.post(`/replies/${replyId}/delete`, {});
    const page = await topicPage(id);
    expect(page).toContain('A reply was deleted by a moderator');
    expect(page).not.toContain('Against the rules');
  });

  it('with many replies is read in pages, and a reply leads to the page it stands on', async () => {
    const id = await ask(lead);
    let last = '';
    for (let number = 1; number <= 51; number += 1) {
      last = locationOf(await lead2.post(`/topics/${id}/replies`, { body: `Number ${number}.` }));
    }
    expect(last).toMatch(/^\/topics\/[^?]+\?after=\d+#reply-/);
    expect(mainOf(await lead.read(last.replace(/#.*/, '')))).toContain('Number 51.');
    const first = await topicPage(id);
    expect(first).toContain('Number 50.');
    expect(first).not.toContain('Number 51.');
  });
});

describe('a form sent again', () => {
  it('with the same key writes once and leads to the same place', async () => {
    const fields = { title: 'Only once?', idempotencyKey: 'ask-once' };
    const first = await lead.post('/board/clinical/new', fields);
    const second = await lead.post('/board/clinical/new', fields);
    expect(locationOf(second)).toBe(locationOf(first));
    const [{ n } = { n: 0 }] = stored<{ n: number }>(
      server(),
      `SELECT count(*) AS n FROM "Topic" WHERE title = 'Only once?'`,
    );
    expect(n).toBe(1);
  });

  it('ten times at once writes once', async () => {
    const id = await ask(lead);
    const idempotencyKey = await lead2.hiddenField(`/topics/${id}/replies`, 'idempotencyKey');
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => reply(lead2, id, 'Double click', idempotencyKey)),
    );
    expect(new Set(sent).size).toBe(1);
    expect(repliesTo(id).map(({ body }) => body)).toEqual(['Double click']);
  });

  it('with the same key and other words writes both', async () => {
    const id = await ask(lead);
    const [one, two] = [
      await reply(lead2, id, 'First thought', 'same-key'),
      await reply(lead2, id, 'Second thought', 'same-key'),
    ];
    expect(one).not.toBe(two);
    expect(repliesTo(id).map(({ body }) => body)).toEqual(['First thought', 'Second thought']);
  });

  it('with the same key by somebody else, or in another topic, is theirs', async () => {
    const [id, other] = [await ask(lead), await ask(lead)];
    await reply(lead, id, 'Agreed', 'shared-key');
    await reply(lead2, id, 'Agreed', 'shared-key');
    await reply(lead2, other, 'Agreed', 'shared-key');
    expect(new Set(repliesTo(id).map(({ authorId }) => authorId)).size).toBe(2);
    expect(repliesTo(other)).toHaveLength(1);
  });

  it('without a key writes each time', async () => {
    const id = await ask(lead);
    await reply(lead2, id, 'Again');
    await reply(lead2, id, 'Again');
    expect(repliesTo(id)).toHaveLength(2);
  });
});

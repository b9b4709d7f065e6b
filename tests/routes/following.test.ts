import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { mainOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { newestSeq } from '../support/live';
import { useServer } from '../support/use-server';

/** What one has read, follows and mutes, by forms and reloads alone. */

const server = useServer();
let asker: HttpClient;
let reader: HttpClient;

beforeAll(async () => {
  [asker, reader] = await Promise.all([
    signedIn(server().url, 'lead2@demo.example'),
    signedIn(server().url, 'member@demo.example'),
  ]);
});

const follow = (fields: Record<string, string>, client = reader) =>
  client.post('/board/follow', fields);
const main = async (path: string, client = reader) => mainOf(await client.read(path));

describe('following', () => {
  it('a topic by its button comes back to it, and says what one hears', async () => {
    const id = await ask(asker, { title: 'Who follows herons?' });
    const path = `/topics/${id}`;
    expect(await main(path)).toContain('Follow it, and you are told of replies.');
    const fields = { kind: 'topic', target: id, from: path };
    expect(locationOf(await follow({ ...fields, choice: 'follow' }))).toBe(path);
    const page = await reader.read(path);
    expect(page).toContain('You follow this topic. You are told of replies.');
    expect(mainOf(page)).toContain('Stop following');
    expect(await main('/account/following')).toContain('Who follows herons?');
    expect(await main('/board?list=following')).toContain('Who follows herons?');
    await follow({ ...fields, choice: 'mute' });
    expect(await main(path)).toContain('You have muted this');
    expect(await main('/board?list=following')).not.toContain('Who follows herons?');
    await follow({ ...fields, choice: '' });
    expect(await main('/account/following')).not.toContain('Who follows herons?');
  });

  it('a section and a service area, from the pages that show them', async () => {
    const from = '/board/clinical?serviceArea=dermatology';
    expect(await main(from)).toContain('Dermatology, in all sections');
    const area = { kind: 'service-area', target: 'dermatology', choice: 'follow' };
    expect(locationOf(await follow({ ...area, from }))).toBe(from);
    expect(await main('/board?serviceArea=dermatology')).toContain('You follow it');
    await follow({ kind: 'section', target: 'clinical', choice: 'mute' });
    const list = await main('/account/following');
    expect(list).toContain('Dermatology');
    expect(list).toContain('Unmute');
    for (const what of [area, { kind: 'section', target: 'clinical' }]) {
      await follow({ ...what, choice: '' });
    }
  });

  it('leads nowhere else than to pages of this site', async () => {
    const area = { kind: 'service-area', target: 'dermatology', choice: '' };
    for (const from of ['https://elsewhere.example/', '//elsewhere.example', 'javascript:x']) {
      expect(locationOf(await follow({ ...area, from }))).toBe('/');
    }
    expect(locationOf(await follow(area))).toBe('/account/following');
  });

  it('is refused with words for what is not there, and for what is sent wrongly', async () => {
    const choice = 'follow';
    for (const kind of ['topic', 'section', 'service-area']) {
      expect((await follow({ kind, target: 'none', choice })).status).toBe(404);
    }
    for (const sent of [
      { kind: 'service-area', target: '', choice },
      { kind: 'person', target: 'x', choice },
      { kind: 'service-area', target: 'dermatology', choice: 'eat' },
    ]) {
      const refused = await reader.post('/account/following', sent);
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain('There is a problem');
    }
    const empty = await reader.post('/account/following', { kind: 'service-area', choice });
    expect(await empty.text()).toContain('Choose a service area');
  });

  it('is told by the bell; a muted section says nothing', async () => {
    const titles = async () => main('/notices');
    await follow({ kind: 'section', target: 'clinical', choice: 'follow' });
    await ask(asker, { title: 'Does the bell tell?' });
    await vi.waitFor(async () => expect(await titles()).toContain('Does the bell tell?'), {
      timeout: 5000,
    });
    await follow({ kind: 'section', target: 'clinical', choice: 'mute' });
    await ask(asker, { title: 'Is it silent now?' });
    await follow({ kind: 'section', target: 'clinical', choice: 'follow' });
    await ask(asker, { title: 'And again?' });
    await vi.waitFor(async () => expect(await titles()).toContain('And again?'), { timeout: 5000 });
    await follow({ kind: 'section', target: 'clinical', choice: '' });
  });

  it('makes the count of who is told, which the page says', async () => {
    await follow({ kind: 'section', target: 'clinical', choice: 'follow' });
    const sent = await asker.post('/board/clinical/new', { title: 'How many are told?' });
    expect(await asker.read(locationOf(sent))).toContain('1 member is told.');
    expect(await main(locationOf(sent))).toContain('1 person told');
    await follow({ kind: 'section', target: 'clinical', choice: '' });
  });
});

describe('the lists of all sections', () => {
  it('are there for everybody, and say their order', async () => {
    const id = await ask(asker, { title: 'In which lists am I?' });
    await reply(reader, id, 'In many.');
    for (const list of ['unanswered', 'following', 'hot']) {
      expect(await main(`/board?list=${list}`), list).toContain('In which lists am I?');
    }
    expect(await main('/board?list=mine', asker)).toContain('In which lists am I?');
    expect(await main('/board?list=mine')).not.toContain('In which lists am I?');
    expect(await main('/board?list=new', asker)).toContain('In which lists am I?');
    expect(await main('/board?list=hot')).toContain('in the last 30 days');
  });

  it('begin at their start when the address says nonsense', async () => {
    expect(await main('/board?list=none&from=x')).toContain('Waiting longest for an answer');
    expect((await reader.get('/board?serviceArea=none')).status).toBe(404);
    expect((await reader.get('/board?list=hot&from=999999999')).status).toBe(200);
  });
});

describe('reading', () => {
  it('is said by a script, found in lists, and takes back nothing', async () => {
    const id = await ask(asker, { title: 'Have you read this?' });
    const isNew = async () => (await main('/board?list=new')).includes('Have you read this?');
    expect(await isNew()).toBe(true);
    const upTo = String(newestSeq(server()));
    expect((await reader.post(`/topics/${id}/read`, { upTo })).status).toBe(204);
    expect(await isNew()).toBe(false);
    const answer = await reply(asker, id, 'Something new.');
    expect(await isNew()).toBe(true);
    expect(locationOf(await reader.get(`/topics/${id}/unread`))).toBe(
      `/topics/${id}#reply-${answer}`,
    );
    expect((await reader.post(`/topics/${id}/read`, { upTo: 'x' })).status).toBe(204);
    expect(await isNew()).toBe(true);
  });

  it('of a section, or of everything, is said by a button', async () => {
    await ask(asker, { title: 'Unread by button?' });
    expect(await main('/board/clinical?view=new')).toContain('Unread by button?');
    expect(locationOf(await reader.post('/board/read', { section: 'clinical' }))).toBe(
      '/board/clinical',
    );
    expect(await main('/board/clinical?view=new')).not.toContain('Unread by button?');
    await ask(asker, { title: 'Elsewhere by button?' }, 'management');
    expect(locationOf(await reader.post('/board/read', {}))).toBe('/board');
    expect(await main('/board?list=new')).toContain('You have read everything.');
    expect((await reader.post('/board/read', { section: 'none' })).status).toBe(404);
  });
});

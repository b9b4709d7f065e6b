import { beforeAll, describe, expect, it } from 'vitest';
import { ask, reply } from '../support/board';
import { mainOf, textareaOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { useServer } from '../support/use-server';
import { naughtyStrings } from './naughty-strings';

const server = useServer();
let lead: HttpClient;

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
});

describe.each(Object.entries(naughtyStrings))('a text with %s', (_, text) => {
  it('comes back from where it is kept as it was typed, and does nothing', async () => {
    const id = await ask(lead, { title: 'Does it survive?', body: text });
    expect(textareaOf(await lead.read(`/topics/${id}/edit`), 'body')).toBe(text);

    const replyId = await reply(lead, id, text);
    expect(textareaOf(await lead.read(`/replies/${replyId}/edit`), 'body')).toBe(text);

    const page = await lead.read(`/topics/${id}`);
    expect(mainOf(page)).not.toMatch(/<script>alert|<b>bold/);
    expect(page.match(/<script>alert/)).toBeNull();
  });

  it('comes back from a refused form as it was typed', async () => {
    const response = await lead.post('/board/clinical/new', { title: '', body: text });
    expect(response.status).toBe(400);
    expect(textareaOf(await response.text(), 'body')).toBe(text);
  });
});

describe('line ends', () => {
  it('of every system are kept as one', async () => {
    const id = await ask(lead, { title: 'Lines', body: 'one\r\ntwo\rthree\nfour' });
    const kept = textareaOf(await lead.read(`/topics/${id}/edit`), 'body');
    expect(kept).toBe('one\ntwo\nthree\nfour');
  });

  it('in a title become spaces', async () => {
    const id = await ask(lead, { title: ' In\r\n two \t lines ' });
    expect(await lead.read(`/topics/${id}`)).toContain('<h1>In two lines</h1>');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { mainOf, problemsOf, textareaOf } from '../support/html';
import type { HttpClient } from '../support/http-client';
import { signedIn } from '../support/http-client';
import { listening } from '../support/live';
import { personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** A query without its asker's name, at every door of a real process: who asked does not come out at any. */

const server = useServer();
const readers = ['member', 'lead2', 'steering', 'webmaster', 'agent'] as const;
const clients = {} as Record<(typeof readers)[number] | 'lead', HttpClient>;
let askerId: string;
let askerName: string;
let topic: string;

beforeAll(async () => {
  for (const name of ['lead', ...readers] as const) {
    clients[name] = await signedIn(server().url, `${name}@demo.example`);
  }
  askerId = personId(server(), 'lead@demo.example');
  askerName =
    stored<{ name: string }>(server(), 'SELECT name FROM "Person" WHERE id = ?', askerId)[0]
      ?.name ?? '';
  topic = await ask(clients.lead, { title: 'Is nobody else fed up?', withoutName: 'yes' });
  await reply(clients.lead, topic, 'I am, as I said.');
  const draft = { body: 'Half a thought of the asker', deed: 'draft' };
  await clients.lead.post(`/topics/${topic}/replies`, draft);
});

/** The part of a page that is about the query; the demonstration's asker has written elsewhere too. */
function expectNoName(text: string, where: string): void {
  expect(text, where).not.toContain(askerId);
  expect(text, where).not.toContain(askerName);
}

/** What a page or its data says right around a title: of whom the rest of the page speaks is another matter. */
function partAbout(text: string, words: string): string {
  const at = text.indexOf(words);
  return text.slice(Math.max(0, at - 300), at + 300);
}

describe.each(readers)('%s', (name) => {
  it('reads it on its page, as data and live, without who asked', async () => {
    const client = clients[name];
    const page = await listening(server(), client, `topic:${topic}`);
    const answer = await client.read(`/topics/${topic}`);
    expect(mainOf(answer)).toContain('Somebody in the network');
    expect(mainOf(answer)).toContain('The asker');
    const data = await (await client.get(`/topics/${topic}.data`)).text();
    expect(data).toContain('Somebody in the network');
    expectNoName(mainOf(answer), 'page');
    expectNoName(data, 'data');
    await reply(clients.lead, topic, `Still, ${name}.`);
    await expect.poll(() => page.heard.length).toBeGreaterThan(0);
    expectNoName(JSON.stringify(page.heard), 'live');
    page.socket.close();
  });

  it('reads none in its history, lists, overview, suggestions and where it is looked up', async () => {
    const client = clients[name];
    const similar = new URLSearchParams({ title: 'Is nobody else fed up?' });
    for (const [path, holds] of [
      [`/topics/${topic}/history`, ''],
      [`/topics/${topic}/history.data`, ''],
      [`/topics/${topic}?quote=${topic}`, 'Is nobody else fed up?'],
      [`/board/similar.data?${similar}`, 'Is nobody else fed up?'],
      ['/board/clinical.data?order=newest', 'Is nobody else fed up?'],
    ] as const) {
      const text = await (await client.get(path)).text();
      expect(text, path).toContain(holds);
      const around = holds === '' ? mainOf(text) : partAbout(text, 'Is nobody else fed up?');
      expectNoName(around, path);
    }
    const drafts = await (await client.get(`/topics/${topic}.data`)).text();
    expect(drafts).not.toContain('Half a thought of the asker');
  });

  it('does not find it by their name, nor on their page', async () => {
    const client = clients[name];
    const found = await client.read(`/search?q=${encodeURIComponent('fed up')}`);
    const [line = ''] = /<li[^>]*>(?:(?!<\/li>)[^])*fed[^]*?<\/li>/.exec(mainOf(found)) ?? [];
    expect(line).toContain('Somebody in the network');
    expectNoName(line, 'search');
    expect(await client.read(`/directory/${askerId}`)).not.toContain(topic);
  });
});

describe('who asked', () => {
  it('edits it and their replies; the others see no way to', async () => {
    expect(await clients.lead.read(`/topics/${topic}`)).toContain(`/topics/${topic}/edit`);
    for (const name of readers) {
      expect(await clients[name].read(`/topics/${topic}`)).not.toContain(`/topics/${topic}/edit`);
      expect((await clients[name].get(`/topics/${topic}/edit`)).status).toBe(403);
    }
  });

  it('nobody who wrote without a name has a page', async () => {
    const [nobody] = stored<{ id: string }>(
      server(),
      `SELECT id FROM "Person" WHERE kind = 'nobody'`,
    );
    expect((await clients.webmaster.get(`/directory/${nobody?.id ?? ''}`)).status).toBe(404);
    expect(await clients.webmaster.read('/directory')).not.toContain(nobody?.id);
  });

  it('is shown to the webmaster at a press of a button, which is written down', async () => {
    const { webmaster, steering } = clients;
    expect(await webmaster.read(`/topics/${topic}`)).toContain(`/topics/${topic}/author`);
    const page = await webmaster.read(`/topics/${topic}/author`);
    expectNoName(mainOf(page), 'before the press');
    const told = await (await webmaster.post(`/topics/${topic}/author`, {})).text();
    expect(mainOf(told)).toContain(askerName);
    const audit = mainOf(await steering.read('/network/audit'));
    expect(audit).toContain('looked up who wrote without their name in “Clinical”');
    expect(audit).not.toContain(askerId);
  });

  it('and to nobody else', async () => {
    for (const name of ['lead', 'member', 'steering', 'agent'] as const) {
      expect((await clients[name].get(`/topics/${topic}/author`)).status).toBe(403);
      expect((await clients[name].post(`/topics/${topic}/author`, {})).status).toBe(403);
    }
  });
});

describe('the form', () => {
  it('says who can find out, and keeps what was typed when the choice cannot be', async () => {
    expect(mainOf(await clients.lead.read('/board/clinical/new'))).toContain(
      'The webmaster alone can find out',
    );
    const refused = await clients.lead.post('/board/clinical/new', {
      title: 'Let us talk',
      kind: 'discussion',
      withoutName: 'yes',
    });
    const page = await refused.text();
    expect([refused.status, problemsOf(page)]).toEqual([
      400,
      { withoutName: 'Only a query can stand without your name' },
    ]);
    expect(textareaOf(page, 'title')).toBe('Let us talk');
    expect(page).toMatch(/value="discussion"[^>]* checked|checked[^>]*value="discussion"/);
  });

  it('offers announcements to those who may make them', async () => {
    expect(await clients.steering.read('/board/clinical/new')).toContain('value="announcement"');
    expect(await clients.lead.read('/board/clinical/new')).not.toContain('value="announcement"');
    const sent = { title: 'Hear me', kind: 'announcement' };
    expect((await clients.lead.post('/board/clinical/new', sent)).status).toBe(403);
    expect((await clients.steering.post('/board/clinical/new', sent)).status).toBe(302);
  });
});

describe('without scripts', () => {
  it('one asks a query too, sees that, and takes it back', async () => {
    const { member } = clients;
    const path = `/topics/${topic}/me-too`;
    expect(locationOf(await member.post(path, { too: 'yes' }))).toBe(`/topics/${topic}`);
    expect(mainOf(await member.read(`/topics/${topic}`))).toContain('take it back · 1');
    expect(await clients.lead2.read('/board/clinical?order=newest')).toContain(
      '1 other asks this too',
    );
    await member.post(path, { too: '' });
    expect(mainOf(await member.read(`/topics/${topic}`))).not.toContain('take it back');
    expect(await clients.lead.read(`/topics/${topic}`)).not.toContain(path);
  });

  it('a reply begins with what is quoted, of this topic alone', async () => {
    const open = await ask(clients.lead2, { title: 'Who quotes?', body: 'In **bold**.' });
    const said = await reply(clients.member, open, 'Line one\n\nLine two');
    const quoting = async (id: string) =>
      textareaOf(await clients.lead2.read(`/topics/${open}?quote=${id}`), 'body');
    expect(await quoting(said)).toContain(`wrote](/replies/${said}):\n\n> Line one\n>\n> Line two`);
    expect(await quoting(open)).toContain('> In **bold**.');
    expect(await quoting(topic)).toBe('');
  });
});

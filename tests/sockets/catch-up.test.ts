import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, reply } from '../support/board';
import { signedIn, type HttpClient } from '../support/http-client';
import { listening, newestSeq, placesHeard, repliesHeard } from '../support/live';
import { SocketClient } from '../support/socket-client';
import { useServer } from '../support/use-server';

// Processes are started and ended here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** A connection drops, or the server restarts: what was missed comes from the log, in order, nothing twice. */

const server = useServer();
let lead: HttpClient;
let lead2: HttpClient;
const open: SocketClient[] = [];

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  lead2 = await signedIn(server().url, 'lead2@demo.example');
});

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

async function listen(topic: string): Promise<SocketClient> {
  const page = await listening(server(), lead, `topic:${topic}`);
  open.push(page);
  return page;
}

async function replyAll(topic: string, bodies: string[]): Promise<void> {
  for (const body of bodies) await reply(lead2, topic, body);
}

/** Joins anew from the last place heard, as a page does. */
function rejoin(page: SocketClient, topic: string) {
  return page.join(`topic:${topic}`, placesHeard(page).at(-1) ?? 0);
}

describe('what was missed', () => {
  it('while the connection was lost comes first, then what is new', async () => {
    const topic = await ask(lead);
    const page = await listen(topic);
    await replyAll(topic, ['1', '2']);
    await page.until(() => page.heard.length === 2);

    page.socket.disconnect();
    await replyAll(topic, ['3', '4', '5']);
    await replyAll(await ask(lead), ['elsewhere']);
    page.socket.connect();
    await page.connected();
    expect(page.heard).toHaveLength(2);
    expect(await rejoin(page, topic)).toMatchObject({ ok: true });
    expect(repliesHeard(page)).toEqual(['1', '2', '3', '4', '5']);

    await replyAll(topic, ['6']);
    await page.until(() => page.heard.length >= 6);
    expect(repliesHeard(page)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it.each([
    ['ended in order', () => server().stop()],
    ['was killed', () => server().kill()],
  ])('after the server %s and started again is exactly what was missed', async (_, end) => {
    const topic = await ask(lead);
    const page = await listen(topic);
    await replyAll(topic, ['1', '2']);
    await page.until(() => page.heard.length === 2);

    await end();
    await page.until(() => !page.socket.connected);
    await server().restart();
    await replyAll(topic, ['3', '4']);
    await page.until(() => page.socket.connected);
    expect(await rejoin(page, topic)).toMatchObject({ ok: true });
    await replyAll(topic, ['5']);
    await page.until(() => page.heard.length >= 5);
    expect(repliesHeard(page)).toEqual(['1', '2', '3', '4', '5']);
    expect(placesHeard(page)).toEqual([...placesHeard(page)].sort((a, b) => a - b));
  });

  it('and has been taken down meanwhile comes without a word of it', async () => {
    const topic = await ask(lead);
    const page = await listen(topic);
    await replyAll(topic, ['1']);
    await page.until(() => page.heard.length === 1);
    page.socket.disconnect();
    const id = await reply(lead2, topic, 'About Featherhaugh');
    expect((await lead.post(`/replies/${id}/hide`, { deed: 'hide' })).status).toBe(302);
    await replyAll(topic, ['3']);
    page.socket.connect();
    await page.connected();
    expect(await rejoin(page, topic)).toMatchObject({ ok: true });
    await page.until(() => repliesHeard(page).includes('3'));
    expect(JSON.stringify(page.heard)).toContain(id);
    expect(JSON.stringify(page.heard)).not.toContain('Featherhaugh');
  });

  it('before a page was read is not told again', async () => {
    const topic = await ask(lead);
    await replyAll(topic, ['read already']);
    const page = await listen(topic);
    await replyAll(topic, ['new']);
    await page.until(() => page.heard.length > 0);
    expect(repliesHeard(page)).toEqual(['new']);
  });

  it('is told as it stands now: what was deleted since stays deleted', async () => {
    const topic = await ask(lead);
    const since = newestSeq(server());
    const replyId = await reply(lead2, topic, 'Regretted');
    await lead2.post(`/replies/${replyId}/delete`, {});
    const page = new SocketClient(server().url, lead);
    open.push(page);
    await page.join(`topic:${topic}`, since);
    expect(page.heard.map(({ kind }) => kind)).toEqual(['board.replied', 'board.reply-deleted']);
    expect(JSON.stringify(page.heard)).not.toContain('Regretted');
  });

  it('is told up to 200 entries; a page further behind has to reload', async () => {
    const topic = await ask(lead);
    const since = newestSeq(server());
    for (let batch = 0; batch < 25; batch += 1) {
      await Promise.all(
        Array.from({ length: 8 }, (_, index) => reply(lead2, topic, `${batch}.${index}`)),
      );
    }
    const page = new SocketClient(server().url, lead);
    open.push(page);
    expect(await page.join(`topic:${topic}`, since)).toMatchObject({ ok: true });
    expect(page.heard).toHaveLength(200);

    await reply(lead2, topic, 'one too many');
    const late = new SocketClient(server().url, lead);
    open.push(late);
    expect(await late.join(`topic:${topic}`, since)).toEqual({ ok: false, reason: 'reload' });
    expect(late.heard).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { RoomUpdate } from '~/features/chat/views';
import type { Happening } from '~/platform/live/protocol';
import { makeRoom, say } from '../support/chat';
import { signedIn, type HttpClient } from '../support/http-client';
import { listening, newestSeq } from '../support/live';
import type { SocketClient } from '../support/socket-client';
import { personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** A room on open pages: who is in it hears, and who was shown out hears nothing from that moment, on every tab. */

const server = useServer();
const open: SocketClient[] = [];

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

async function listen(client: HttpClient, channel: string): Promise<SocketClient> {
  const page = await listening(server(), client, channel);
  open.push(page);
  return page;
}

const heardIn = (page: SocketClient) =>
  (page.heard as Array<Happening<RoomUpdate>>)
    .filter(({ kind }) => kind === 'chat.said')
    .flatMap(({ payload }) => payload.messages.map(({ html }) => html));

describe('a room', () => {
  it('is heard by who may read it, until they are shown out, on every tab', async () => {
    const { url } = server();
    const host = await signedIn(url, 'steering@demo.example');
    const [here, there] = [
      await signedIn(url, 'member@demo.example'),
      await signedIn(url, 'member@demo.example'),
    ];
    const slug = await makeRoom(host, 'Herons');
    await here.post(`/messages/${slug}`, { deed: 'come-in' });
    const [room] = stored<{ id: string }>(server(), 'SELECT id FROM "Room" WHERE slug = ?', slug);
    const channel = `room:${room?.id ?? ''}`;
    const tabs = [await listen(here, channel), await listen(there, channel)];
    const kept = await listen(host, channel);
    await say(server(), host, slug, 'Before');
    for (const page of [...tabs, kept]) await page.until(() => heardIn(page).length === 1);

    const person = personId(server(), 'member@demo.example');
    await host.post(`/messages/${slug}/members`, { deed: 'show-out', person, reason: 'Done' });
    await say(server(), host, slug, 'After');
    await kept.until(() => heardIn(kept).length === 2);
    for (const tab of tabs) {
      await tab.until(() => tab.left.includes(channel));
      expect(heardIn(tab)).toHaveLength(1);
      expect(await tab.join(channel, newestSeq(server()))).toMatchObject({ ok: false });
    }
  });

  it('by invitation is heard by who is in it and the webmaster, and to others it is not there', async () => {
    const { url } = server();
    const host = await signedIn(url, 'steering@demo.example');
    const slug = await makeRoom(host, 'Planning', 'invited');
    const people = personId(server(), 'lead@demo.example');
    await host.post(`/messages/${slug}/members`, { deed: 'invite', people });
    const [room] = stored<{ id: string }>(server(), 'SELECT id FROM "Room" WHERE slug = ?', slug);
    for (const [name, reply] of [
      ['steering', { ok: true }],
      ['lead', { ok: true }],
      ['webmaster', { ok: true }],
      ['member', { ok: false, reason: 'refused' }],
      ['agent', { ok: false, reason: 'refused' }],
    ] as const) {
      const page = await listen(await signedIn(url, `${name}@demo.example`), 'room:lobby');
      const joined = await page.join(`room:${room?.id ?? ''}`, newestSeq(server()));
      expect(joined, name).toMatchObject(reply);
    }
  });

  it('between people is heard by nobody else', async () => {
    const { url } = server();
    const member = await signedIn(url, 'member@demo.example');
    const other = personId(server(), 'lead@demo.example');
    const begun = await member.post('/messages/new', { deed: 'direct', people: other });
    const id = begun.headers.get('Location')?.replace('/messages/', '') ?? '';
    for (const [email, ok] of [
      ['lead@demo.example', true],
      ['webmaster@demo.example', false],
      ['steering@demo.example', false],
    ] as const) {
      const page = await listen(await signedIn(url, email), 'room:lobby');
      expect(await page.join(`room:${id}`, newestSeq(server())), email).toMatchObject({ ok });
    }
  });
});

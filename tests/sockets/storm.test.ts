import { afterEach, expect, it } from 'vitest';
import { ask, reply } from '../support/board';
import { say } from '../support/chat';
import { dice } from '../support/dice';
import { signedIn } from '../support/http-client';
import { newestSeq, placesHeard } from '../support/live';
import { SocketClient } from '../support/socket-client';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
const PAGES = 200;
const REPLIES = 300;
const BATCH = 25;
const pages: SocketClient[] = [];

afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

/** As a page does: whenever it is connected it joins from the last place it has heard. */
function follow(page: SocketClient, channel: string, since: number): void {
  page.socket.on('connect', () => {
    void page.join(channel, placesHeard(page).at(-1) ?? since);
  });
  pages.push(page);
}

it('200 pages cut off again and again while 300 replies are posted hear every one, in order, once', async () => {
  const { url } = server();
  const reader = await signedIn(url, 'lead@demo.example');
  const writers = await Promise.all(
    ['lead2', 'steering', 'agent', 'member'].map((name) => signedIn(url, `${name}@demo.example`)),
  );
  const topic = await ask(reader);
  const since = newestSeq(server());

  for (let number = 0; number < PAGES; number += 1) {
    follow(new SocketClient(url, reader), `topic:${topic}`, since);
  }
  await Promise.all(pages.map((page) => page.connected()));

  const roll = dice(7);
  for (let posted = 0; posted < REPLIES; posted += BATCH) {
    await Promise.all(
      Array.from({ length: BATCH }, async (_, index) => {
        const writer = writers[index % writers.length] ?? reader;
        await reply(writer, topic, `Reply ${posted + index}`);
        const page = pages[roll(PAGES)];
        if (page?.socket.connected) page.socket.io.engine.close();
      }),
    );
    // A page that falls behind by more than is told again has to reload; that is another test's subject.
    const soFar = posted + BATCH;
    await Promise.all(pages.map((page) => page.until(() => page.heard.length >= soFar)));
  }

  const places = stored<{ seq: number }>(
    server(),
    'SELECT seq FROM "Reply" WHERE topicId = ? ORDER BY seq',
    topic,
  ).map(({ seq }) => seq);
  expect(places).toHaveLength(REPLIES);
  for (const page of pages) expect(placesHeard(page)).toEqual(places);
}, 90_000);

it('300 pages of a room that come back in one moment hear what was said meanwhile, in order, once', async () => {
  const { url } = server();
  const [reader, writer] = [
    await signedIn(url, 'lead@demo.example'),
    await signedIn(url, 'lead2@demo.example'),
  ];
  const since = newestSeq(server());
  for (let number = 0; number < 300; number += 1) {
    follow(new SocketClient(url, reader), 'room:lobby', since);
  }
  await say(server(), writer, 'lobby', 'Before');
  await Promise.all(pages.map((page) => page.until(() => page.heard.length === 1)));

  // Whoever tries again by themselves would come back one after the other.
  for (const page of pages) page.socket.disconnect();
  await server().kill();
  await server().restart();
  for (let number = 0; number < 20; number += 1) {
    await say(server(), writer, 'lobby', `Meanwhile ${number}`);
  }
  for (const page of pages) page.socket.connect();
  await say(server(), writer, 'lobby', 'While they came');
  await Promise.all(pages.map((page) => page.until(() => page.heard.length >= 22)));

  const sql = `SELECT seq FROM "Message" WHERE roomId = 'lobby' AND seq > ? ORDER BY seq`;
  const places = stored<{ seq: number }>(server(), sql, since).map(({ seq }) => seq);
  expect(places).toHaveLength(22);
  for (const page of pages) expect(placesHeard(page)).toEqual(places);
}, 90_000);

import { afterAll, expect, it } from 'vitest';
import { ask, reply } from '../support/board';
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

afterAll(() => {
  for (const page of pages) page.close();
});

it('200 pages cut off again and again while 300 replies are posted hear every one, in order, once', async () => {
  const { url } = server();
  const reader = await signedIn(url, 'lead@demo.example');
  const writers = await Promise.all(
    ['lead2', 'steering', 'agent', 'member'].map((name) => signedIn(url, `${name}@demo.example`)),
  );
  const topic = await ask(reader);
  const since = newestSeq(server());

  // As a page does: whenever it is connected it joins from the last place it has heard.
  for (let number = 0; number < PAGES; number += 1) {
    const page = new SocketClient(url, reader);
    page.socket.on('connect', () => {
      void page.join(`topic:${topic}`, placesHeard(page).at(-1) ?? since);
    });
    pages.push(page);
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

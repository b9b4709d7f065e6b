import { expect, it } from 'vitest';
import { ask, locationOf } from '../support/board';
import { signedIn, type HttpClient } from '../support/http-client';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
const REPLIES = 500;
const CLIENTS = 8;
const KILL_AFTER = 200;

interface Kept {
  body: string;
  n: number;
}

it('killed in the middle of 500 replies it keeps every acknowledged one, and sending all again makes each exactly once', async () => {
  const { url } = server();
  const asker = await signedIn(url, 'lead@demo.example');
  const topic = await ask(asker);
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, () => signedIn(url, 'lead2@demo.example')),
  );
  const kept = () =>
    stored<Kept>(
      server(),
      'SELECT body, count(*) AS n FROM "Reply" WHERE topicId = ? GROUP BY body',
      topic,
    );

  /** Sends all replies, whoever is free the next one. Answers where each acknowledged one led. */
  async function sendAll(onAcknowledged: (count: number) => void): Promise<Map<string, string>> {
    const acknowledged = new Map<string, string>();
    let next = 0;
    const work = async (client: HttpClient) => {
      while (next < REPLIES) {
        next += 1;
        const body = `Reply ${next}`;
        const fields = { body, idempotencyKey: `key-${next}` };
        // A server that was killed answers nothing; that is not acknowledged.
        const response = await client.post(`/topics/${topic}/replies`, fields).catch(() => null);
        if (response?.status !== 302) continue;
        acknowledged.set(body, locationOf(response).replace(/^.*#/, ''));
        onAcknowledged(acknowledged.size);
      }
    };
    await Promise.all(clients.map(work));
    return acknowledged;
  }

  let killing: Promise<unknown> | undefined;
  const first = await sendAll((count) => {
    if (count >= KILL_AFTER) killing ??= server().kill();
  });
  await killing;
  expect(first.size).toBeGreaterThanOrEqual(KILL_AFTER);
  expect(first.size).toBeLessThan(REPLIES);

  await server().restart();
  const afterwards = kept();
  expect(afterwards.filter(({ n }) => n !== 1)).toEqual([]);
  const bodies = new Set(afterwards.map(({ body }) => body));
  expect([...first.keys()].filter((body) => !bodies.has(body))).toEqual([]);

  const second = await sendAll(() => undefined);
  expect(second.size).toBe(REPLIES);
  expect(kept()).toHaveLength(REPLIES);
  expect(kept().filter(({ n }) => n !== 1)).toEqual([]);
  for (const [body, place] of first) expect(second.get(body)).toBe(place);
  const [counted] = stored<{ replyCount: number }>(
    server(),
    'SELECT replyCount FROM "Topic" WHERE id = ?',
    topic,
  );
  expect(counted?.replyCount).toBe(REPLIES);
}, 90_000);

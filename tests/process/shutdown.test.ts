import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../support/board';
import { signedIn, type HttpClient } from '../support/http-client';
import { listening } from '../support/live';
import { raw, type RawAnswer } from '../support/raw';
import { startServer, type TestServer } from '../support/server';
import { stored } from '../support/stored';

// Processes are started and ended here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Asked to end (SIGTERM): what was accepted is answered, nothing new is taken. */

let server: TestServer;
let client: HttpClient;
let topic: string;

beforeEach(async () => {
  server = await startServer();
  client = await signedIn(server.url, 'lead@demo.example');
  topic = await ask(client);
});

afterEach(async () => {
  await server.kill();
  server.clean();
});

function repliesKept(): string[] {
  return stored<{ body: string }>(
    server,
    'SELECT body FROM "Reply" WHERE topicId = ? ORDER BY seq',
    topic,
  ).map(({ body }) => body);
}

/**
 * A reply on its way: the server has begun to read it and waits for the rest.
 *
 * @param agent keeps the connection for more, as browsers do; false for one that ends with the answer
 */
async function begunReply(
  body: string,
  agent: Agent | false = false,
): Promise<{ sending: ClientRequest; answer: Promise<IncomingMessage>; status: Promise<number> }> {
  const { hostname, port } = new URL(server.url);
  const content = `body=${body}`;
  const sending = request({
    hostname,
    port,
    method: 'POST',
    path: `/topics/${topic}/replies`,
    agent,
    headers: {
      Cookie: client.cookie,
      Origin: server.url,
      Expect: '100-continue',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': content.length,
    },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('error', reject);
    sending.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response));
    });
  });
  await new Promise((resolve) => {
    sending.once('continue', () => resolve(undefined));
    sending.flushHeaders();
  });
  sending.write(content.slice(0, 6));
  return { sending, answer, status: answer.then(({ statusCode = 0 }) => statusCode) };
}

const refused = () =>
  vi.waitFor(async () => {
    const code = await fetch(`${server.url}/health`).then(
      () => 'answered',
      (error: Error) => (error.cause as NodeJS.ErrnoException).code,
    );
    expect(code).toBe('ECONNREFUSED');
  });

describe('ending', () => {
  it('answers every form that had been begun, refuses new ones, and says all went well', async () => {
    const bodies = Array.from({ length: 20 }, (_, number) => `Begun-${number}`);
    const begun = await Promise.all(bodies.map((body) => begunReply(body)));
    const ended = server.stop();
    await refused();
    begun.forEach(({ sending }, number) => sending.end(`Begun-${number}`.slice(1)));
    const statuses = await Promise.all(begun.map(({ status }) => status));
    expect(statuses).toEqual(bodies.map(() => 302));
    expect(await ended).toBe(0);
    expect(repliesKept().sort()).toEqual([...bodies].sort());
  });

  it('under load loses no answer half-way and no acknowledged reply', async () => {
    const acknowledged: string[] = [];
    const failures = new Set<string>();
    let answered = 0;
    let going = true;
    let number = 0;

    const send = (): Promise<RawAnswer> => {
      number += 1;
      const headers = { Cookie: client.cookie, Origin: server.url };
      if (number % 2 === 0) return raw(server.url, { path: `/topics/${topic}`, headers });
      const body = `Loaded ${number}`;
      return raw(server.url, {
        method: 'POST',
        path: `/topics/${topic}/replies`,
        headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: [`body=${body}`],
      }).then((answer) => {
        if (answer.status === 302) acknowledged.push(body);
        return answer;
      });
    };
    const work = async () => {
      while (going) {
        try {
          const { status, body } = await send();
          answered += 1;
          if (status !== 302 && !(status === 200 && body.includes('streamController.close()'))) {
            failures.add(`answered ${status}`);
          }
        } catch (error) {
          going = false;
          failures.add(String((error as NodeJS.ErrnoException).code));
        }
      }
    };
    const workers = Array.from({ length: 8 }, work);
    await vi.waitFor(() => expect(answered).toBeGreaterThan(40), { timeout: 15_000 });
    const code = await server.stop();
    await Promise.all(workers);

    expect(code).toBe(0);
    // Reset: the connection stood in the system's queue and had not been accepted.
    expect([...failures].filter((failure) => !/^ECONN(REFUSED|RESET)$/.test(failure))).toEqual([]);
    const kept = repliesKept();
    expect(acknowledged.filter((body) => !kept.includes(body))).toEqual([]);
    expect(kept.length).toBe(new Set(kept).size);
  });

  it('closes sockets and idle connections, and does not wait for them', async () => {
    const page = await listening(server, client, `topic:${topic}`);
    page.socket.io.reconnection(false);
    const start = performance.now();
    expect(await server.stop()).toBe(0);
    await page.until(() => !page.socket.connected);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('ends a connection that is kept for more with the answer that was under way', async () => {
    const browser = new Agent({ keepAlive: true });
    const { sending, answer } = await begunReply('Kept', browser);
    const ended = server.stop();
    await refused();
    sending.end('ept');
    const { statusCode, headers } = await answer;
    expect([statusCode, headers.connection]).toEqual([302, 'close']);
    expect(await ended).toBe(0);
    browser.destroy();
  });

  it('asked twice ends once', async () => {
    const { sending, status } = await begunReply('Twice');
    const first = server.stop();
    await refused();
    const second = server.stop();
    sending.end('wice');
    expect(await status).toBe(302);
    expect(await Promise.all([first, second])).toEqual([0, 0]);
  });

  it('leaves a database that the next start takes up without repair', async () => {
    await client.post(`/topics/${topic}/replies`, { body: 'Before the end' });
    expect(await server.stop()).toBe(0);
    await server.restart();
    expect(await client.read(`/topics/${topic}`)).toContain('Before the end');
  });
});

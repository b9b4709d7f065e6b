import { writeReadableStreamToWritable } from '@remix-run/node';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { visitor } from '~/platform/actor';
import { streamFile } from '~/platform/http/stream.server';
import { taken } from '../../server/taken';

/** A file that is written while it is sent, through Remix's own writer, to browsers that take it, or do not. */

const PIECE = 'x'.repeat(64 * 1024);
const MANY = 5_000;
let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** Serves one answer, and says how many pieces were asked for and whether the writing of them has ended. */
async function serve(count: number, method = 'GET') {
  const seen = { asked: 0, ended: false };
  const answering: { response?: ServerResponse } = {};
  async function* pieces() {
    try {
      for (let number = 0; number < count; number += 1) {
        seen.asked += 1;
        yield PIECE;
      }
    } finally {
      seen.ended = true;
    }
  }
  const server = createServer((_, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const answer = streamFile(
      { name: 'people.csv', type: 'text/csv', pieces: pieces() },
      {
        request: new Request('http://localhost/', { method, signal: gone.signal }),
        visit: {
          actor: visitor,
          sessionHandle: null,
          shared: false,
          address: '',
          device: '',
          nonce: '',
          taken: () => taken(response),
          refused: false,
        },
      },
    );
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    answering.response = response;
    if (answer.body) void writeReadableStreamToWritable(answer.body, response);
    else response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stop = () => server.close();
  const asking = request({ port: (server.address() as AddressInfo).port, method, agent: false });
  asking.on('error', () => {});
  asking.end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return { seen, asking, answer, response: answering.response };
}

/** Lets everything happen that is only waiting for its turn. */
async function turns(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a file that is written while it is sent', () => {
  it('arrives whole', async () => {
    const { answer } = await serve(20);
    let length = 0;
    for await (const piece of answer) length += (piece as Buffer).length;
    expect(length).toBe(20 * PIECE.length);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="people.csv"',
      'cache-control': 'private, no-store, no-transform',
    });
  });

  it('waits for a browser that does not take it, and ends when that has gone', async () => {
    const { seen, asking, response } = await serve(MANY);
    while (response?.writableNeedDrain !== true) await turns(1);
    await turns(3000);
    // What the two sockets hold, and no more: a few megabytes of more than three hundred.
    expect(seen.asked).toBeLessThan(MANY / 10);
    asking.destroy();
    while (!seen.ended) await turns(1);
    expect(seen.asked).toBeLessThan(MANY / 10);
  });

  it('is not begun for whoever asks for its headers alone', async () => {
    const { seen, answer } = await serve(MANY, 'HEAD');
    answer.resume();
    await once(answer, 'end');
    expect(seen.asked).toBe(0);
  });
});

import { request } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useServer } from '../support/use-server';

/** Built scripts and styles, as a browser gets them. */

const FOLDER = 'build/client/assets';
const server = useServer();
/** Remix writes its list of all routes after the rest; pages that find routes as they need them never ask for it. */
const files = readdirSync(FOLDER).filter((name) => /^(?!manifest-).*\.(js|css)$/.test(name));
const largest = files.find((name) => name.startsWith('shared-')) ?? '';

/** As it goes over the wire: `fetch` would unpack it. */
function ask(name: string, coding?: string) {
  const headers = coding === undefined ? {} : { 'Accept-Encoding': coding };
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sending = request(`${server().url}/assets/${name}`, { headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.once('end', () =>
        resolve({ headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    sending.once('error', reject);
    sending.end();
  });
}

it('no page loads what reads forms on the server', () => {
  const loading = files.filter((name) =>
    readFileSync(`${FOLDER}/${name}`, 'utf8').includes('ZodError'),
  );
  expect(loading).toEqual([]);
});

describe('a built file', () => {
  it.each(files)('%s is the same however it is packed', async (name) => {
    const plain = readFileSync(`${FOLDER}/${name}`);
    const [br, gz, none] = await Promise.all([
      ask(name, 'gzip, deflate, br'),
      ask(name, 'gzip'),
      ask(name),
    ]);
    expect(brotliDecompressSync(br.body).equals(plain)).toBe(true);
    expect(gunzipSync(gz.body).equals(plain)).toBe(true);
    expect(none.body.equals(plain)).toBe(true);
  });

  it('says what it is, how it is packed, and that it never changes', async () => {
    const { headers } = await ask(largest, 'br');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is smaller than one packed while somebody waits', async () => {
    const { body } = await ask(largest, 'br');
    expect(body.length).toBeLessThan(readFileSync(`${FOLDER}/${largest}`).length * 0.3);
  });

  it('that is not there is not found', async () => {
    expect((await fetch(`${server().url}/assets/no-such-file.js`)).status).toBe(404);
  });
});

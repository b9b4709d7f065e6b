import { once } from 'node:events';
import { request } from 'node:http';
import type { HttpClient } from './http-client';
import type { RawAnswer } from './raw';

/** Forms with files, as a browser without scripts sends them. */

/** A file in a form. */
export interface Sent {
  name: string;
  content: Buffer | string | AsyncIterable<Buffer>;
}

const BOUNDARY = '----pbc-test-boundary';

/**
 * Sends a form, its files in pieces and never whole in memory.
 *
 * @param field the one that takes the files
 * @param files none is sent as browsers send a field in which nothing was chosen
 * @returns the answer, redirects not followed
 */
export function sendForm(
  base: string,
  path: string,
  client: Pick<HttpClient, 'cookie'>,
  fields: Record<string, string | string[]>,
  files: Sent[] = [],
  field = 'attachments',
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  const headers = {
    Cookie: client.cookie,
    Origin: base,
    'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
  };
  return new Promise((resolve, reject) => {
    const sending = request({ hostname, port, path, method: 'POST', headers, agent: false });
    sending.once('error', reject);
    sending.once('response', (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    const closed = once(sending, 'close');
    void (async () => {
      for await (const piece of bodyOf(fields, files, field)) {
        if (sending.destroyed) return;
        if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), closed]);
      }
      sending.end();
    })().catch((error: Error) => {
      sending.destroy();
      reject(error);
    });
  });
}

async function* bodyOf(fields: Record<string, string | string[]>, files: Sent[], field: string) {
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) {
      yield `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    }
  }
  for (const { name, content } of files.length > 0 ? files : [{ name: '', content: '' }]) {
    yield `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    if (typeof content === 'string' || Buffer.isBuffer(content)) yield content;
    else yield* content;
    yield '\r\n';
  }
  yield `--${BOUNDARY}--\r\n`;
}

/** So many megabytes of text. */
export async function* megabytes(count: number): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(1024 * 1024, 'a');
  for (let n = 0; n < count; n += 1) yield piece;
}

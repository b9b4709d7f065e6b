import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { log } from '../log.server';
import { settings } from '../settings.server';
import { FileRefused } from './refused.server';

/**
 * Asks clamd, where the setting `CLAMD` names one, whether a file holds a virus. Only a clear "OK" lets a file
 * through: a scanner that is down, slow or says anything else refuses it.
 */

const PATIENCE_MILLISECONDS = 60_000;
const MAX_ANSWER_LENGTH = 1_000;

/**
 * Lets a file pass, or not.
 *
 * @param path where it lies
 * @param patience how long to wait for the answer, in milliseconds
 * @throws {FileRefused} when a virus was found, or nobody could say
 */
export async function scan(path: string, patience = PATIENCE_MILLISECONDS): Promise<void> {
  const { clamd } = settings();
  if (clamd === undefined) return;
  const answer = await ask(clamd, path, patience).catch((error: unknown) => {
    log.error({ err: error }, 'The virus scanner does not answer');
    throw new FileRefused('failed');
  });
  if (answer === 'stream: OK') return;
  if (answer.endsWith(' FOUND')) throw new FileRefused('virus');
  // Its words are about the scanner, never about what the file says.
  log.error({ answer }, 'The virus scanner could not tell');
  throw new FileRefused('failed');
}

async function ask(clamd: string, path: string, patience: number): Promise<string> {
  const socket = dial(clamd);
  const late = setTimeout(() => socket.destroy(new Error('Timed out')), patience);
  try {
    // What goes wrong while sending is told by the answer or its absence: clamd answers early when it has enough.
    void pipeline(Readable.from(framed(path)), socket, { end: false }).catch(() => undefined);
    return await hear(socket);
  } finally {
    clearTimeout(late);
    socket.destroy();
  }
}

/** `tcp://127.0.0.1:3310`, or the path of a socket. */
function dial(clamd: string): Socket {
  if (!clamd.startsWith('tcp:')) return connect(clamd);
  const { hostname, port } = new URL(clamd);
  return connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
}

/** The file in pieces, each with its length before it; a length of nothing ends it. */
async function* framed(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of createReadStream(path)) {
    yield lengthOf(chunk as Buffer);
    yield chunk as Buffer;
  }
  yield Buffer.alloc(4);
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}

/** What it says up to the null byte that ends it. */
function hear(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      const end = heard.indexOf('\0');
      if (end >= 0) resolve(heard.slice(0, end).trim());
      else if (heard.length > MAX_ANSWER_LENGTH) reject(new Error('It talks without end'));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('It hung up')));
  });
}

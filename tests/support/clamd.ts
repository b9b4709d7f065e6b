import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a scanner may do with a file. */
export type Behaviour =
  /** Looks: whatever holds the word "EICAR" is a virus. */
  | 'well'
  /** Hears everything and says nothing. */
  | 'hang'
  /** Hangs up in the middle. */
  | 'cut'
  /** Says this instead of an answer. */
  | { say: string };

/** A virus scanner that speaks clamd's protocol (INSTREAM, null-terminated) on this machine. */
export interface Clamd {
  /** For the setting `CLAMD`. */
  setting: string;
  /** What it was given to look at, whole. */
  seen: Buffer[];
  behave: (how: Behaviour) => void;
  close: () => Promise<void>;
}

/** Opens it. @param local on a socket of the file system instead of a port */
export async function openClamd(local = false): Promise<Clamd> {
  let how: Behaviour = 'well';
  const seen: Buffer[] = [];
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    lines.add(line);
    line.on('error', () => undefined); // cut lines are what some tests are about
    line.on('close', () => lines.delete(line));
    let heard = Buffer.alloc(0);
    line.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      if (how === 'cut') return line.destroy();
      const content = contentOf(heard);
      if (content === null || how === 'hang') return;
      seen.push(content);
      line.end(`${typeof how === 'object' ? how.say : answerTo(content)}\0`);
    });
  });
  const path = join(mkdtempSync(join(tmpdir(), 'pbc-clamd-')), 'clamd.sock');
  await new Promise<void>((resolve) =>
    local ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
  );
  return {
    setting: local ? path : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    behave: (next) => (how = next),
    close: () => {
      for (const line of lines) line.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answerTo(content: Buffer): string {
  return content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
}

/** The file once all of it was sent: pieces with their length before them, up to one of length 0. */
function contentOf(heard: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (heard.length < command.length) return null;
  if (heard.toString('latin1', 0, command.length) !== command) throw new Error('Not INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

import { open } from 'node:fs/promises';
import { decodeWindows } from '../../text/windows.server';
import { TextCollector } from './collector';
import { MAX_CHARACTERS } from './limits';

/** No character takes more bytes in any of the encodings. */
const MAX_BYTES = 4 * MAX_CHARACTERS;

/** Reads the beginning of a plain text, in whatever encoding programs of the last thirty years have written it. */
export async function readPlain(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
    const into = new TextCollector();
    into.add(decodeText(buffer.subarray(0, bytesRead)));
    return into.text;
  } finally {
    await file.close();
  }
}

/** Bytes as text, in whichever of those encodings they are. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // As a stream: the last character may be cut in two.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return decodeWindows(bytes);
  }
}

import { rename } from 'node:fs/promises';
import { makeFolder, pathOf, syncFolder } from './folder.server';
import { MAX_FILE_BYTES } from './limits';
import { safeName } from './names';
import { redraw } from './picture.server';
import { recognise } from './recognise.server';
import { failedFor, FileRefused } from './refused.server';
import { scan } from './scan.server';
import { discard, takeIn, type Draft } from './take-in.server';
import { typeOf, type FileTypeKey } from './types';

/** What lies in the store and wants a row. Until it has one, it is swept after a day. */
export interface StoredFile {
  sha256: string;
  bytes: number;
  type: FileTypeKey;
  name: string;
  width: number | null;
  height: number | null;
}

/**
 * Puts a file into the store: arrived, scanned, recognised, a picture written anew, and on the disk for good.
 *
 * @param stream the bytes
 * @param sentName what the browser called it
 * @returns null when nothing was chosen: browsers send a file without name or bytes
 * @throws {FileRefused}
 * @throws what the stream throws when its sender goes away
 */
export async function storeFile(
  stream: AsyncIterable<Uint8Array>,
  sentName: string,
): Promise<StoredFile | null> {
  const sent = await takeIn(stream, MAX_FILE_BYTES);
  try {
    if (sent.bytes === 0 && sentName === '') return null;
    if (sent.bytes === 0) throw new FileRefused('empty');
    // As it was sent, before anything here takes it apart: a scanner knows what goes for decoders.
    await scan(sent.path);
    const type = await recognise(sent.path, sentName);
    const about = { type, name: safeName(sentName, type) };
    if (!typeOf(type).picture)
      return { ...about, ...(await keep(sent)), width: null, height: null };
    const { width, height, ...redrawn } = await redraw(sent.path, type);
    return { ...about, ...(await keep(redrawn)), width, height };
  } finally {
    await discard(sent);
  }
}

/**
 * Puts bytes in their place. Same bytes take the place of those that lie there, which changes nothing but their age:
 * the sweep leaves them alone.
 */
export async function keep(draft: Draft): Promise<{ sha256: string; bytes: number }> {
  const { sha256, bytes, path } = draft;
  try {
    const folder = await makeFolder(sha256.slice(0, 2));
    await rename(path, pathOf(sha256));
    await syncFolder(folder);
  } catch (error) {
    await discard(draft);
    throw failedFor(error, 'A file could not be put in its place');
  }
  return { sha256, bytes };
}

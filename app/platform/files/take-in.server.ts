import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { INCOMING, newPathIn } from './folder.server';
import { failedFor, FileRefused } from './refused.server';

/** Bytes that have arrived, whole and on the disk, and belong to nothing yet. */
export interface Draft {
  path: string;
  sha256: string;
  bytes: number;
}

/**
 * Writes a stream to the disk as it comes: never more than a piece of it is in memory. What fails, or is more than
 * allowed, leaves nothing behind.
 *
 * @param limit so many bytes at most
 * @throws {FileRefused} too big, or the disk would not take it
 * @throws what the stream throws when its sender goes away
 */
export async function takeIn(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Draft> {
  const path = await newPathIn(INCOMING).catch(giveUp);
  const handle = await open(path, 'wx', 0o600).catch(giveUp);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > limit) throw new FileRefused('too-big');
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    return giveUp(error);
  }
  await handle.close();
  return { path, sha256: hash.digest('hex'), bytes };
}

/** Removes what was taken in. After it has been put in its place there is nothing left to remove. */
export async function discard({ path }: Draft): Promise<void> {
  await rm(path, { force: true });
}

function giveUp(error: unknown): never {
  throw failedFor(error, 'A file could not be written');
}

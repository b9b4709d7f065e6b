import { existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../clock.server';
import { settings } from '../settings.server';

/**
 * Where files lie: `files/incoming` while they arrive, then `files/ab/abcdef…` by their SHA-256. No name that anybody
 * sent is ever part of a path.
 */

const FILES = 'files';
export const INCOMING = 'incoming';
/** While the words of a file are written. */
export const READING = 'reading';

/** Path of a folder among the files. */
export function folderOf(name: string): string {
  return join(settings().dataDir, FILES, name);
}

/** Where bytes with this hash lie. @throws {RangeError} for what is no hash, so that no path is made of it */
export function pathOf(sha256: string): string {
  if (!isHash(sha256)) throw new RangeError('Not a SHA-256');
  return join(folderOf(sha256.slice(0, 2)), sha256);
}

/** Whether bytes are there. Synchronous, so that nothing comes between the question and what follows from it. */
export function isStored(sha256: string): boolean {
  return existsSync(pathOf(sha256));
}

/** Whether a name is one that the store gives. */
export function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** A path for something that is not whole yet. The folder is there. */
export async function newPathIn(folder: typeof INCOMING | typeof READING): Promise<string> {
  return join(await makeFolder(folder), newId());
}

/** Makes a folder among the files, for the process's user only. */
export async function makeFolder(name: string): Promise<string> {
  const folder = folderOf(name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A new name in a folder is on the disk for good only when the folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

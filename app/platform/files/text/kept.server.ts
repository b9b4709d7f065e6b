import { existsSync, rmSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { newPathIn, pathOf, READING } from '../folder.server';

/**
 * Words of files, kept beside their bytes and under the same hash, so that they are read once however often the same
 * file is sent, and the search index can be made anew without taking anything apart again. An empty one says that there
 * is nothing to be had.
 */

const ENDING = '.text';

/** Where the words of the bytes with this hash lie. */
export function textPathOf(sha256: string): string {
  return `${pathOf(sha256)}${ENDING}`;
}

/** The hash whose words have this name in the store; undefined for what is no name of words. */
export function hashOfText(name: string): string | undefined {
  return name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : undefined;
}

/** Whether somebody has tried to read the words, whatever came of it. */
export function isTextKept(sha256: string): boolean {
  return existsSync(textPathOf(sha256));
}

/** Keeps the words: whole, or not at all. */
export async function keepText(sha256: string, text: string): Promise<void> {
  const path = await newPathIn(READING);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(path, textPathOf(sha256));
}

/** The words; empty when there are none, or none yet. */
export async function readKeptText(sha256: string): Promise<string> {
  try {
    return await readFile(textPathOf(sha256), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Erases the words: with their bytes. */
export function eraseText(sha256: string): void {
  rmSync(textPathOf(sha256), { force: true });
}

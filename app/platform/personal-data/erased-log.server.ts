import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { now } from '../clock.server';
import { log } from '../log.server';
import { settings } from '../settings.server';

/**
 * Who has been erased, beside the database and never in its backup: when a backup from before is put back, they are
 * erased again (docs/decisions/0025). One line of JSON each, an id that means nothing elsewhere and a moment.
 */

const line = (person: string) => `${JSON.stringify({ person, at: now().toISOString() })}\n`;

/**
 * Makes sure that the file can be written, at start.
 *
 * @throws {NodeJS.ErrnoException} when it cannot
 */
export function openErasedLog(): void {
  const path = settings().erasedLog;
  const isNew = !existsSync(path);
  const torn = !isNew && /[^\n]$/.test(readFileSync(path, 'utf8'));
  // A line that was being written when the power went: its transaction was never committed.
  append(path, torn ? '\n' : '');
  if (isNew) syncFolder(dirname(path));
}

/**
 * Writes down that people are erased. It is on the disk when this returns: called last in the transaction that erases
 * them, so that none is committed without it.
 */
export function rememberErased(personIds: readonly string[]): void {
  append(settings().erasedLog, personIds.map(line).join(''));
}

/** Ids of everybody who was erased, each once. */
export function listErased(): string[] {
  const path = settings().erasedLog;
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return [...new Set(lines.flatMap(readLine))];
}

function readLine(text: string): string[] {
  if (text === '') return [];
  try {
    const { person } = JSON.parse(text) as { person?: unknown };
    if (typeof person === 'string') return [person];
  } catch {
    // said below
  }
  log.warn('A line of the log of erased people cannot be read; it is passed over');
  return [];
}

function append(path: string, text: string): void {
  const file = openSync(path, 'a', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new name in a folder is on the disk for good only when the folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

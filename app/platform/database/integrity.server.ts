import Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';

/** Files up to this size are read whole before the first page is answered: about 300 ms. */
const MOST_BYTES_READ_AT_START = 32 * 1024 * 1024;

/** Whether reading the whole file would keep everybody waiting at a start. */
export function isLarge(file: string): boolean {
  return statSync(file).size > MOST_BYTES_READ_AT_START;
}

/** Whether SQLite says that a file is not what it wrote. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(NOTADB|CORRUPT)/.test(String((error as NodeJS.ErrnoException).code));
}

/**
 * Reads a whole database file and says whether it is what SQLite wrote. Takes as long as reading the file, and blocks
 * its thread: for worker threads. Uses a connection of its own.
 *
 * @param file path of the SQLite file
 * @returns how many problems were found, and the size of the file in bytes
 */
export function checkIntegrity(file: string): { problems: number; bytes: number } {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    const rows = sqlite.pragma('quick_check(100)') as Array<{ quick_check: string }>;
    const problems = rows.filter(({ quick_check: found }) => found !== 'ok').length;
    return { problems, bytes: statSync(file).size };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { problems: 1, bytes: statSync(file).size };
  } finally {
    sqlite.close();
  }
}

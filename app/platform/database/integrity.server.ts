import Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';

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
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(String((error as NodeJS.ErrnoException).code)))
      throw error;
    return { problems: 1, bytes: statSync(file).size };
  } finally {
    sqlite.close();
  }
}

import { closeDatabase, openDatabase, type Database, type Reader } from './client.server';

/** The database of this process: opened once at start, closed once at the end. */
let current: Database | undefined;

/**
 * Opens the database this process works with.
 *
 * @param file path of the SQLite file
 */
export async function useDatabase(file: string): Promise<Database> {
  if (current) throw new Error('A database is open already');
  current = await openDatabase(file);
  return current;
}

/** Closes it; harmless when none is open. */
export async function leaveDatabase(): Promise<void> {
  const leaving = current;
  current = undefined;
  if (leaving) await closeDatabase(leaving);
}

/** Both clients; only `change` and the migrations need the writing one. */
export function theDatabase(): Database {
  if (!current) throw new Error('No database is open');
  return current;
}

/** The client everything reads through. */
export function db(): Reader {
  return theDatabase().reader;
}

import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { theDatabase } from './database.server';

/**
 * The reads that are asked most, past Prisma (docs/decisions/0014): prepared statements on the read-only connection, and
 * answers that are remembered until somebody commits.
 */

/** What a statement takes. */
type Value = string | number | bigint | null;

/**
 * A prepared statement that reads. It runs at once, on the thread that asks: for what takes microseconds.
 *
 * @param sql with a `?` for each parameter
 * @returns asks it and answers all rows
 */
export function hotRead<Params extends Value[], Row>(sql: string): (...params: Params) => Row[] {
  let prepared: { by: Sqlite.Database; statement: Sqlite.Statement<Params, Row> } | undefined;
  return (...params) => {
    const { hot } = theDatabase();
    if (prepared?.by !== hot) prepared = { by: hot, statement: hot.prepare<Params, Row>(sql) };
    return prepared.statement.all(...params);
  };
}

/**
 * Lets all that `read` reads by statements be of one moment, whoever commits meanwhile.
 *
 * @param read must not wait for anything
 */
export function atOneMoment<Result>(read: () => Result): Promise<Result> {
  return new Promise((resolve) => resolve(theDatabase().hot.transaction(read)()));
}

/** A number that changes with every commit to the file, by whichever connection or process. */
const dataVersion = hotRead<[], { data_version: number }>('PRAGMA data_version');

/** So many different questions are remembered of each kind. */
const MAX_REMEMBERED = 5_000;

/**
 * Remembers what was read until anybody commits anything: the next question after that is asked anew, so that a changed
 * name, a role taken away or an ended session is seen at once.
 *
 * @param read asks the database; what it answers is shared, and not to be changed
 * @returns the same, remembered by what it is asked
 */
export function untilCommit<Params extends Value[], Result>(
  read: (...params: Params) => Result,
): (...params: Params) => Result {
  const known = new LRUCache<string, { result: Result }>({ max: MAX_REMEMBERED });
  let asOf: { database: unknown; version: number | undefined } | undefined;
  return (...params) => {
    // Asked before reading: what is committed in between makes the answer newer than it claims, never older.
    const version = dataVersion()[0]?.data_version;
    const { hot: database } = theDatabase();
    if (asOf?.version !== version || asOf?.database !== database) {
      known.clear();
      asOf = { database, version };
    }
    const key = JSON.stringify(params);
    const remembered = known.get(key);
    if (remembered) return remembered.result;
    const result = read(...params);
    known.set(key, { result });
    if (result instanceof Promise) result.catch(() => known.delete(key)); // asked anew
    return result;
  };
}

/** A moment as the database holds it, to compare with. */
export function storedMoment(moment: Date): string {
  return moment.toISOString().replace('Z', '+00:00');
}

/** A moment out of the database, ISO 8601 in UTC as pages are sent it. */
export function isoMoment(stored: string): string {
  return new Date(stored).toISOString();
}

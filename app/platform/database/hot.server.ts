import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { theDatabase } from './database.server';
import type { Transaction } from './transaction';

/**
 * What is asked and written most, past Prisma (docs/decisions/0014, 0018): prepared statements on the read-only
 * connection, answers that are remembered until somebody commits, and prepared statements inside a `change`.
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
 * A prepared statement that writes, or reads what is not committed yet, inside the transaction of a `change`: with it
 * committed, and with it rolled back.
 *
 * @param sql with a `?` for each parameter; with `RETURNING`, what it answers
 * @returns runs it in the transaction that is handed over
 */
export function hotWrite<Params extends Value[], Row = never>(
  sql: string,
): (tx: Transaction, ...params: Params) => Row[] {
  let prepared: { by: Sqlite.Database; statement: Sqlite.Statement<Params, Row> } | undefined;
  return (_tx, ...params) => {
    const { writing } = theDatabase();
    // The transaction is asked for so that nobody writes outside one; the connection knows whether it is still open.
    if (!writing.inTransaction) throw new Error('Written outside the transaction of a change');
    if (prepared?.by !== writing) {
      // The adapter has its connection answer BigInts.
      const statement = writing.prepare<Params, Row>(sql).safeIntegers(false);
      prepared = { by: writing, statement };
    }
    const { statement } = prepared;
    if (statement.reader) return statement.all(...params);
    statement.run(...params);
    return [];
  };
}

/**
 * Lets what `work` deletes be overwritten in the file, where SQLite otherwise leaves it until the place is needed again.
 *
 * @param tx the transaction that is open
 * @param work writes by statements; must not wait for anything
 */
export function overwriteDeleted(_tx: Transaction, work: () => void): void {
  const { writing } = theDatabase();
  // Said each time: this pragma does its work when it is prepared, so that a kept statement would do nothing.
  writing.pragma('secure_delete = ON');
  try {
    work();
  } finally {
    writing.pragma('secure_delete = OFF');
  }
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
 * @param max so many answers; fewer for large ones
 * @returns the same, remembered by what it is asked
 */
export function untilCommit<Params extends Value[], Result>(
  read: (...params: Params) => Result,
  max = MAX_REMEMBERED,
): (...params: Params) => Result {
  const known = new LRUCache<string, { result: Result }>({ max });
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

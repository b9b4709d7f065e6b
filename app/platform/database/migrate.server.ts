import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { newId, now } from '../clock.server';
import { isDamage, isLarge } from './integrity.server';

/**
 * Brings a database file to the newest schema. Prisma's own `migrate deploy` needs an engine that is downloaded, which
 * is not to be had behind many hospital firewalls, so this does the same: Prisma's folder format and its
 * `_prisma_migrations` table, ordered, checksummed, one at a time, each in one transaction (docs/decisions/0003).
 */

export interface Migration {
  /** Folder name; its leading time stamp gives the order. */
  name: string;
  sql: string;
}

/** The schema cannot be brought up to date; the message says why in one line. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
}

const files = import.meta.glob<string>('../../../prisma/migrations/*/migration.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The migrations this build was made with, oldest first. */
export const migrations: Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.split('/').at(-2) ?? path, sql }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

/** So long a process waits for others that migrate the same file. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Applies what is missing.
 *
 * @param file path of the SQLite file; created when missing
 * @param wanted the migrations, oldest first
 * @returns names of those that were applied now
 * @throws {MigrationFailed} when the file is damaged, a migration was changed after it was applied, the file comes from
 *   a newer version, or one does not go through; nothing of that one remains then
 */
export function migrate(file: string, wanted: Migration[] = migrations): string[] {
  const sqlite = new Sqlite(file, { timeout: PATIENCE_MILLISECONDS });
  try {
    refuseDamaged(sqlite);
    writeAhead(sqlite);
    sqlite.pragma('synchronous = FULL');
    // Before BEGIN: inside a transaction it is ignored, and rebuilding a table would then delete its child rows.
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(HISTORY);
    refuseNewer(sqlite, wanted);
    const applied: string[] = [];
    for (const migration of wanted) {
      if (applyOne(sqlite, migration)) applied.push(migration.name);
    }
    refuseNewer(sqlite, wanted); // a newer version may have started at the same time
    return applied;
  } catch (error) {
    throw isDamage(error) ? damaged(sqlite) : error;
  } finally {
    sqlite.close();
  }
}

/**
 * Said at start and in one line: later it would fail page by page. Of a large file this asks for its header, its length
 * and its tables only; the rest is read in the background (server/soundness.ts, docs/decisions/0015).
 */
function refuseDamaged(sqlite: Sqlite.Database, tries = TRIES): void {
  let found: unknown;
  try {
    found = isLarge(sqlite.name)
      ? sqlite.prepare(`SELECT 'ok' FROM (SELECT count(*) FROM sqlite_schema)`).pluck().get()
      : sqlite.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    // Another process that starts at the same moment changes the tables while they are looked at.
    if (isOfOtherTables(error) && tries > 1) return refuseDamaged(sqlite, tries - 1);
    if (!isDamage(error)) throw error;
  }
  if (found !== 'ok') throw damaged(sqlite);
}

/**
 * Turns the write-ahead log on. For a moment that wants the file alone, and SQLite does not wait for it as it waits for other
 * locks: of processes that start at once on a new file, all but one are refused, and ask again.
 *
 * @throws {SqliteError} when another process keeps the file for `PATIENCE_MILLISECONDS`
 */
function writeAhead(sqlite: Sqlite.Database): void {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      sqlite.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const busy = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY';
      if (!busy || performance.now() > until) throw error;
      // Nothing else can go on in this process before its schema is known.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** A migration at a time can come between, and each waits for the one before. */
const TRIES = 100;

const isOfOtherTables = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code === 'SQLITE_SCHEMA';

function damaged({ name }: Sqlite.Database): MigrationFailed {
  return new MigrationFailed(`The database file ${name} is damaged. Restore it from a backup`);
}

/** Two processes may start at once: whether it is still missing is asked inside the transaction. */
function applyOne(sqlite: Sqlite.Database, { name, sql }: Migration): boolean {
  const checksum = createHash('sha256').update(sql).digest('hex');
  const apply = sqlite.transaction(() => {
    const done = sqlite
      .prepare<[string], { checksum: string }>(
        `SELECT checksum FROM "_prisma_migrations" WHERE migration_name = ? AND rolled_back_at IS NULL`,
      )
      .get(name);
    if (done) {
      if (done.checksum !== checksum) {
        throw new MigrationFailed(`Migration ${name} was changed after it had been applied`);
      }
      return false;
    }
    sqlite.exec(sql);
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) {
      throw new MigrationFailed(
        `Migration ${name} would leave ${broken.length} rows without their parent`,
      );
    }
    const moment = now().getTime();
    sqlite
      .prepare(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES (?, ?, ?, ?, ?, 1)`,
      )
      .run(newId(), checksum, name, moment, moment);
    return true;
  });
  try {
    return apply.immediate();
  } catch (error) {
    if (error instanceof MigrationFailed) throw error;
    throw new MigrationFailed(`Migration ${name} did not go through: ${(error as Error).message}`);
  }
}

function refuseNewer(sqlite: Sqlite.Database, wanted: Migration[]): void {
  const known = new Set(wanted.map(({ name }) => name));
  const unknown = sqlite
    .prepare<[], { name: string }>(
      `SELECT migration_name AS name FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
    )
    .all()
    .find(({ name }) => !known.has(name));
  if (unknown) {
    throw new MigrationFailed(
      `The data folder was written by a newer version of the network (it knows ${unknown.name})`,
    );
  }
}

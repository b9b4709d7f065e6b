import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import { PrismaClient, type Prisma } from './generated/client';

/**
 * The clients of one SQLite file.
 *
 * Prisma's adapter has a single connection: while an interactive transaction is open, other queries of the same
 * client run inside it, see its uncommitted rows and are rolled back with it. So the writing client is used by
 * `change` alone, one transaction at a time, and everything else reads through a second client whose connection
 * is opened read-only.
 */
export interface Database {
  /** For `change` and the migrations only. */
  readonly writer: PrismaClient;
  readonly reader: Reader;
  /** Read-only as well, without Prisma: prepared statements for the few reads that are asked most (docs/decisions/0014). */
  readonly hot: Sqlite.Database;
  /** The writing client's own connection: prepared statements run in the transaction that is open there. */
  readonly writing: Sqlite.Database;
}

/** The read-only client: what could write is not there. */
export type Reader = Omit<
  Prisma.TransactionClient,
  '$executeRaw' | '$executeRawUnsafe' | '$queryRaw' | '$queryRawUnsafe'
>;

/** How long SQLite itself waits for another process's write before `change` tries again. Blocks the process. */
const BUSY_MILLISECONDS = 50;

/**
 * BEGIN IMMEDIATE instead of the adapter's BEGIN. A deferred transaction that reads first and writes later fails at
 * once, without waiting, if another process committed in between.
 */
class ImmediateSqlite extends PrismaBetterSqlite3 {
  /** The adapter's connection, once there is one. */
  connection: Sqlite.Database | undefined;

  override async connect() {
    const adapter = await super.connect();
    const connection = connectionOf(adapter);
    this.connection = connection;
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => {
      const transaction = await begin(isolationLevel);
      try {
        connection.exec('COMMIT');
        connection.exec('BEGIN IMMEDIATE');
      } catch (error) {
        await transaction.rollback(); // only releases the adapter's lock: no transaction is open here
        throw error;
      }
      return transaction;
    };
    return adapter;
  }
}

/** What the adapter works on. Its types do not tell, so it is looked at. @throws {Error} after an update that hides it */
function connectionOf(adapter: object): Sqlite.Database {
  const { client } = adapter as { client?: unknown };
  if (client instanceof Sqlite) return client;
  throw new Error('The connection of Prisma’s adapter is not where it was');
}

/**
 * Opens the database.
 *
 * @param file path of the SQLite file; created when missing
 * @throws {Error} when the file cannot be opened, or does not take the settings that keep acknowledged writes safe
 */
export async function openDatabase(file: string): Promise<Database> {
  const factory = new ImmediateSqlite({ url: file, timeout: BUSY_MILLISECONDS });
  const writer = new PrismaClient({
    adapter: factory,
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
  await secure(writer);
  const reader = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: file, readonly: true, timeout: 5000 }),
  });
  await reader.$queryRaw`SELECT 1`;
  const hot = new Sqlite(file, { readonly: true, timeout: 5000 });
  if (!factory.connection) throw new Error('The writing connection did not open');
  return { writer, reader, hot, writing: factory.connection };
}

/** Sets what SQLite must do for us, and reads it back, because a pragma that is not understood says nothing. */
async function secure(client: PrismaClient): Promise<void> {
  const wanted = { journal_mode: 'wal', synchronous: 2n, foreign_keys: 1n };
  await client.$queryRawUnsafe('PRAGMA journal_mode = WAL');
  await client.$executeRawUnsafe('PRAGMA synchronous = FULL');
  await client.$executeRawUnsafe('PRAGMA foreign_keys = ON');
  for (const [name, value] of Object.entries(wanted)) {
    const [row] = await client.$queryRawUnsafe<Array<Record<string, unknown>>>(`PRAGMA ${name}`);
    const found = row?.[name];
    if (String(found) !== String(value)) {
      throw new Error(`SQLite did not take the setting ${name}: ${String(found)}`);
    }
  }
}

/** Closes all connections; the write-ahead log is folded into the file. */
export async function closeDatabase(database: Database): Promise<void> {
  database.hot.close();
  await (database.reader as PrismaClient).$disconnect();
  await database.writer.$disconnect();
}

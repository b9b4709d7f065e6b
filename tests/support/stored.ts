import Sqlite from 'better-sqlite3';
import { join } from 'node:path';

/** The database of a test server, seen from another process: what the doors say is not always what is kept. */

/** Rows of a query. */
export function stored<Row>(
  { dataDir }: { dataDir: string },
  sql: string,
  ...values: unknown[]
): Row[] {
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { readonly: true, timeout: 5000 });
  try {
    return sqlite.prepare<unknown[], Row>(sql).all(...values);
  } finally {
    sqlite.close();
  }
}

/** How many rows a table has. */
export function countOf(server: { dataDir: string }, table: string): number {
  return stored<{ n: number }>(server, `SELECT count(*) AS n FROM "${table}"`)[0]?.n ?? 0;
}

/** Changes the database behind the process's back: for faults, and for what no door can do yet. */
export function tamper({ dataDir }: { dataDir: string }, sql: string, ...values: unknown[]): void {
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { timeout: 5000 });
  try {
    sqlite.prepare(sql).run(...values);
  } finally {
    sqlite.close();
  }
}

/** Id of somebody in the demonstration network. */
export function personId(server: { dataDir: string }, email: string): string {
  const [person] = stored<{ id: string }>(server, 'SELECT id FROM "Person" WHERE email = ?', email);
  if (!person) throw new Error(`Nobody has the address ${email}`);
  return person.id;
}

/** Takes a role from somebody as another process would: with its entry in the log. */
export function revokeElsewhere(server: { dataDir: string }, email: string, role: string): void {
  const id = personId(server, email);
  tamper(server, 'DELETE FROM "RoleGrant" WHERE personId = ? AND role = ?', id, role);
  tamper(
    server,
    `INSERT INTO "Activity" (kind, subjects, at) VALUES ('accounts.roles-changed', ?, ?)`,
    JSON.stringify({ person: id }),
    new Date().toISOString(),
  );
}

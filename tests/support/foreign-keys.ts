import Sqlite from 'better-sqlite3';

/** Every column that names a table's rows, as `Table.column`, from the database itself. */
export function foreignKeysTo(file: string, target: string): string[] {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    return sqlite
      .prepare<[string], { found: string }>(
        `SELECT m.name || '.' || k."from" AS found
         FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) k
         WHERE m.type = 'table' AND k."table" = ?`,
      )
      .all(target)
      .map(({ found }) => found);
  } finally {
    sqlite.close();
  }
}

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, expect, it } from 'vitest';
import { newId } from '~/platform/clock.server';
import { migrate } from '~/platform/database/migrate.server';
import { settings } from '~/platform/settings.server';

/** A copy of `prisma/` in which `npm run migration` may write. */
let copy: string;
beforeEach(() => {
  copy = join(settings().dataDir, newId());
  for (const part of ['schema', 'migrations']) {
    cpSync(join('prisma', part), join(copy, 'prisma', part), { recursive: true });
  }
});

const writeMigration = () =>
  execFileSync(process.execPath, [resolve('scripts/new-migration.mjs'), 'next'], {
    cwd: copy,
    encoding: 'utf8',
  });

/** What a database is made of, whatever the order in which it was made; full-text indexes, made by hand, left out. */
function describeDatabase(file: string): Record<string, unknown> {
  const sqlite = new Sqlite(file, { readonly: true });
  const rows = (sql: string) => sqlite.prepare<[], Record<string, unknown>>(sql).all();
  const sorted = (found: Array<Record<string, unknown>>) =>
    found.map((row) => JSON.stringify(row)).sort();
  const tables = rows(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations' ORDER BY name`,
  ).map(({ name }) => String(name));
  const described = tables.map((name) => [
    name,
    {
      columns: sorted(
        rows(`SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info('${name}')`),
      ),
      parents: sorted(
        rows(
          `SELECT "table", "from", "to", on_update, on_delete FROM pragma_foreign_key_list('${name}')`,
        ),
      ),
      indexes: sorted(
        rows(`SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '${name}'`),
      ),
    },
  ]);
  sqlite.close();
  return Object.fromEntries(described) as Record<string, unknown>;
}

it('the migrations lead to the schema: nothing is left to write', () => {
  expect(writeMigration()).toContain('The migrations already lead to the schema: nothing written.');
});

it('a schema edited without a migration is noticed', () => {
  appendFileSync(
    join(copy, 'prisma/schema/board.prisma'),
    '\nmodel Afterthought {\n  id String @id\n}\n',
  );
  expect(writeMigration()).toContain('Written: ');
});

it('a database made by the migrations is the one that the schema alone would make', () => {
  const migrated = join(copy, 'migrated.db');
  migrate(migrated);

  const folder = join(copy, 'prisma/migrations');
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeMigration();
  const [name = ''] = readdirSync(folder);
  const direct = join(copy, 'direct.db');
  migrate(direct, [{ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }]);

  expect(describeDatabase(migrated)).toEqual(describeDatabase(direct));
});

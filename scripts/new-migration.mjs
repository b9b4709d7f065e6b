/**
 * Writes the next migration: the SQL that leads from the migrations that exist to the schema in `prisma/schema`.
 *
 *   npm run migration -- add-holiday-cover
 *
 * Uses the schema engine's WebAssembly build, which comes from the package registry, because Prisma's own
 * command needs an engine that is downloaded (docs/decisions/0003). Each migration's folder keeps the schema it
 * leads to, from which the next one starts. Read what it writes before you commit it:
 * a rebuild of a table drops triggers, and a new column without a default cannot be added to rows that exist.
 */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const MIGRATIONS = 'prisma/migrations';
const SCHEMA = 'prisma/schema';

/** @returns {Promise<import('@prisma/schema-engine-wasm').SchemaEngine>} */
async function startEngine(files) {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const wasm = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaBetterSqlite3({ url: ':memory:' }, { shadowDatabaseUrl: ':memory:' }),
  );
  return engineModule.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    adapter,
  );
}

async function readSchema() {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: join(SCHEMA, name),
      content: await readFile(join(SCHEMA, name), 'utf8'),
    })),
  );
}

/** The schema that the newest migration leads to, as that migration's folder keeps it. */
async function readMigratedSchema() {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const newest = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .at(-1);
  if (!newest) return { tag: 'empty' };
  const path = join(MIGRATIONS, newest, 'schema.prisma');
  return { tag: 'schemaDatamodel', files: [{ path, content: await readFile(path, 'utf8') }] };
}

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error(
    'Name the migration in small letters and hyphens: npm run migration -- add-holiday-cover',
  );
  process.exit(1);
}

const files = await readSchema();
const engine = await startEngine(files);
const { stdout } = await engine.diff({
  from: await readMigratedSchema(),
  to: { tag: 'schemaDatamodel', files },
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: { externalTables: [], externalEnums: [] },
});

if (!stdout || /^-- This is an empty migration/.test(stdout)) {
  console.log('The migrations already lead to the schema: nothing written.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name.replaceAll('-', '_')}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), stdout);
  await writeFile(join(folder, 'schema.prisma'), files.map((file) => file.content).join('\n'));
  console.log(`Written: ${folder}/migration.sql. Read it before you commit it.`);
}

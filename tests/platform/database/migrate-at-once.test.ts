import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrations } from '~/platform/database/migrate.server';
import { settings } from '~/platform/settings.server';

const PROCESSES = 3;

/** Says "ready", waits for a line, migrates the file and says what it applied. */
const script = `
  import { createInterface } from 'node:readline';
  import { runnerImport } from 'vite';
  const { module } = await runnerImport('./app/platform/database/migrate.server.ts', { configFile: false });
  console.log('ready');
  for await (const file of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(module.migrate(file)));
    process.exit();
  }`;

/** The lines a process says, one at a time. */
function listen(child: ChildProcess): () => Promise<string> {
  if (!child.stdout) throw new Error('Nothing to listen to');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => String((await lines.next()).value);
}

it('of several processes that start at once, one migrates and the others wait for it', async () => {
  const file = join(settings().dataDir, 'at-once.db');
  const children = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  const ends = children.map((child) => once(child, 'exit'));
  const hear = children.map(listen);
  expect(await Promise.all(hear.map((line) => line()))).toEqual(['ready', 'ready', 'ready']);

  for (const child of children) child.stdin.write(`${file}\n`);
  const answers = await Promise.all(hear.map((line) => line()));
  await Promise.all(ends);

  const applied = answers.flatMap((answer) => JSON.parse(answer) as string[]);
  expect(applied.sort()).toEqual(migrations.map(({ name }) => name));
  const sqlite = new Sqlite(file, { readonly: true });
  const kept = sqlite.prepare(`SELECT migration_name FROM "_prisma_migrations"`).all();
  sqlite.close();
  expect(kept).toHaveLength(migrations.length);
});

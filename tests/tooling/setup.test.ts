/** The set-up as whoever runs it sees it, in folders where something is wrong. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'set-up-'));
  await cp('scripts', join(folder, 'scripts'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts the set-up in the folder. Its output grows while it runs. */
function startSetUp(environment: Record<string, string> = {}) {
  const run = { output: '', code: undefined as number | null | undefined };
  const child = spawn(process.execPath, ['scripts/setup.mjs'], {
    cwd: folder,
    env: { ...process.env, ...environment },
  });
  const keep = (chunk: Buffer) => {
    run.output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<typeof run>((resolve) => {
    child.once('close', (code) => resolve(Object.assign(run, { code })));
  });
  return { run, ended };
}

test('a missing lock file is one plain sentence and a failure', async () => {
  const { output, code } = await startSetUp().ended;
  expect(output.trim()).toBe('package-lock.json is missing: take it from the repository again.');
  expect(code).toBe(1);
});

test('a lock file that disagrees with package.json is refused before anything is installed', async () => {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ dependencies: { zod: '4' } }));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
  const { output, code } = await startSetUp().ended;
  expect(output).toContain('package.json and package-lock.json disagree');
  expect(output).not.toContain('    at ');
  expect(code).toBe(1);
});

test('a second set-up waits for the first', async () => {
  const lock = join(folder, '.cache/setup/lock');
  await mkdir(join(folder, '.cache/setup'), { recursive: true });
  // Held by this very process, which is certainly alive.
  await writeFile(lock, JSON.stringify({ host: hostname(), pid: process.pid }));
  const { run, ended } = startSetUp();
  await vi.waitFor(() => expect(run.output).toContain('Waiting for it'), { timeout: 10_000 });
  await rm(lock);
  expect((await ended).output).toContain('package-lock.json is missing');
});

test('a lock that a stopped machine left behind holds nobody up', async () => {
  const lock = join(folder, '.cache/setup/lock');
  await mkdir(join(folder, '.cache/setup'), { recursive: true });
  await writeFile(lock, JSON.stringify({ host: 'another machine', pid: 1 }));
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
  await utimes(lock, yesterday, yesterday);
  const { output } = await startSetUp().ended;
  expect(output).not.toContain('Waiting');
  await expect(readFile(lock)).rejects.toThrow('ENOENT');
});

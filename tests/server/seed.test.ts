import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { signedIn } from '../support/http-client';
import { startServer } from '../support/server';
import { stored } from '../support/stored';

/** `npm run seed` as whoever runs it sees it. */

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pbc-seed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function seed(
  size: string,
  env: Record<string, string> = {},
): Promise<{ output: string; code: number | null }> {
  const child = spawn(process.execPath, ['scripts/seed.mjs', '--size', size], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  let output = '';
  const hear = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve({ output, code })));
}

it(
  'fills an empty folder with a network that starts as a demonstration',
  { timeout: 90_000 },
  async () => {
    const { output, code } = await seed('small');
    expect(output).toMatch(/^200 members, 500 queries, 5000 replies in .+ after [\d.]+ s\.\n$/);
    expect(code).toBe(0);
    const server = await startServer({ dataDir: folder });
    try {
      const lead = await signedIn(server.url, 'lead@demo.example');
      expect(await lead.read('/board/clinical')).toContain('pbc-topic');
      // Written past the verbs: what is to be found is indexed once the network has started.
      await vi.waitFor(
        () => {
          const [mark] = stored<{ complete: number }>(
            server,
            `SELECT json_extract(value, '$.complete') AS complete FROM "Setting" WHERE key = 'search.index'`,
          );
          expect(mark?.complete).toBe(1);
        },
        { timeout: 60_000, interval: 500 },
      );
      const [counts] = stored<{ indexed: number; written: number }>(
        server,
        `SELECT (SELECT count(*) FROM "SearchDocument" WHERE kind = 'reply') AS indexed,
           (SELECT count(*) FROM "Reply" WHERE id NOT IN (SELECT replyId FROM "ReplyDeletion")) AS written`,
      );
      expect(counts?.indexed).toBe(counts?.written);
    } finally {
      await server.stop();
    }
    await expect(startServer({ dataDir: folder, env: { HOST: '0.0.0.0' } })).rejects.toThrow(
      /listens on this machine alone/,
    );
  },
);

it('leaves a folder alone that holds a network already', async () => {
  writeFileSync(join(folder, 'network.db'), 'precious');
  const { output, code } = await seed('small');
  expect(output).toMatch(/^Not started: .+ holds a network already\./);
  expect(code).toBe(1);
});

it('says which sizes there are', async () => {
  const { output, code } = await seed('enormous');
  expect(output).toBe('Not started: --size must be small, large, huge, crowd.\n');
  expect(code).toBe(1);
  expect(existsSync(join(folder, 'network.db'))).toBe(false);
});

it('makes no demonstration where a real network is wanted', async () => {
  const { output, code } = await seed('small', { DEMO: '0' });
  expect(output).toMatch(/^Not started: .+ DEMO is 0\.\n$/);
  expect(code).toBe(1);
});

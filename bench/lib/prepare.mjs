// @ts-check
/** What is measured: networks of three sizes, made once for each build and copied, and the pages from constants. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { indexNetwork } from './children.mjs';
import { fingerprint, fromRoot, runNode, whenChanged } from '../../scripts/setup/steps.mjs';

const CACHE = fromRoot('.cache/bench');

/** A copy of a network, to write into. @param {'small' | 'large' | 'huge' | 'crowd'} size @returns {Promise<string>} its folder */
export async function networkOf(size) {
  const template = join(CACHE, `${size}-${versionOfSeed()}`);
  if (!existsSync(join(template, 'network.db'))) {
    removeOlder(size);
    console.log(`bench: making the ${size} network, once …`);
    const draft = join(CACHE, `draft-${size}`);
    rmSync(draft, { recursive: true, force: true });
    const env = { PATH: process.env.PATH, DATA_DIR: draft, LOG_LEVEL: 'warn' };
    const { ok } = await runNode(['scripts/seed.mjs', '--size', size], { env });
    if (!ok) throw new Error(`The ${size} network could not be made`);
    await indexNetwork(draft);
    renameSync(draft, template);
  }
  const copy = join(CACHE, `work-${size}`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(template, copy, { recursive: true });
  return copy;
}

/** Builds the pages from constants. @returns {Promise<string>} the entry */
export async function buildConstants() {
  await whenChanged('bench-constants', {
    inputs: fingerprint(['app', 'server', 'prisma', 'bench/constants', 'package-lock.json'], {
      except: ['app/platform/database/generated'],
    }),
    outputs: ['.cache/bench/build/server/index.js'],
    work: async () => {
      console.log('bench: building the pages from constants …');
      const args = [
        'node_modules/@remix-run/dev/dist/cli.js',
        'vite:build',
        '--config',
        'bench/constants/vite.config.ts',
      ];
      const { ok } = await runNode(args, { env: { ...process.env, NODE_ENV: 'production' } });
      if (!ok) throw new Error('The pages from constants could not be built');
    },
  });
  return '.cache/bench/build/server/index.js';
}

/** Changes with what fills it; migrations are applied when a network is started. */
function versionOfSeed() {
  const of = fingerprint(['prisma/demo', 'prisma/large']);
  return createHash('sha256').update(of).digest('hex').slice(0, 12);
}

/** @param {string} size */
function removeOlder(size) {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith(`${size}-`)) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

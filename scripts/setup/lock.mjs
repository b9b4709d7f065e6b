// @ts-check
/** One set-up at a time: two installing into the same folder would leave neither whole. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fromRoot, say } from './steps.mjs';

const FOLDER = fromRoot('.cache/setup');
const FILE = fromRoot('.cache/setup/lock');

/** No set-up takes this long; a lock of this age was left behind by a machine that stopped. */
const STALE_AFTER = 30 * 60 * 1000;

const mine = JSON.stringify({ host: hostname(), pid: process.pid, at: Date.now() });

/** Waits until no other set-up runs in this folder. The lock is given back when the process exits. */
export async function takeLock() {
  mkdirSync(FOLDER, { recursive: true });
  let told = false;
  while (!tryToTake()) {
    if (isStale()) {
      rmSync(FILE, { force: true });
      continue;
    }
    if (!told) say('Another set-up is running in this folder. Waiting for it …');
    told = true;
    await pause(300);
  }
  process.once('exit', () => {
    if (read() === mine) rmSync(FILE, { force: true });
  });
}

function tryToTake() {
  try {
    writeFileSync(FILE, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw new Error(`This folder cannot be written to: ${FOLDER}`);
  }
}

/** Left behind by a process that has ended, or by a machine that has. */
function isStale() {
  const stat = statSync(FILE, { throwIfNoEntry: false });
  if (!stat) return false;
  if (Date.now() - stat.mtimeMs > STALE_AFTER) return true;
  try {
    const { host, pid } = JSON.parse(read() ?? '');
    return host === hostname() && !isAlive(pid);
  } catch {
    // Not fully written yet, or gone meanwhile: look again.
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

function read() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return undefined;
  }
}

// @ts-check
/** Processes that are measured. Each is ended by its own handle, whatever happens. */
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fromRoot, root } from '../../scripts/setup/steps.mjs';

/** @typedef {{ url: string, dataDir: string, peak: () => number, memory: () => number, kill: () => Promise<void>, stop: () => Promise<void>, restart: () => Promise<void> }} Measured */

/** @type {Set<import('node:child_process').ChildProcess>} */
const alive = new Set();
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/** @template {import('node:child_process').ChildProcess} C @param {C} child @returns {C} */
function keep(child) {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

/**
 * Starts a build of the network and waits until it answers.
 *
 * @param {string} dataDir
 * @param {string} [entry]
 * @returns {Promise<Measured>}
 */
export async function startNetwork(dataDir, entry = 'build/server/index.js') {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'error' };
  const settings = { ...env, PORT: String(port), DATA_DIR: dataDir };
  /** @type {import('node:child_process').ChildProcess} */
  let child;
  const start = async () => {
    const options = /** @type {import('node:child_process').SpawnOptions} */ ({
      cwd: root,
      env: settings,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child = keep(spawn(process.execPath, [fromRoot(entry)], options));
    await untilHealthy(url, child);
  };
  await start();
  return {
    url,
    dataDir,
    peak: () => held(child.pid, 'VmHWM'),
    memory: () => held(child.pid, 'VmRSS'),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    restart: start,
  };
}

/**
 * Starts a network, waits until its search index is made, and ends it. While that goes on it shares the processors with
 * whatever is measured.
 *
 * @param {string} dataDir
 */
export async function indexNetwork(dataDir) {
  const env = /** @type {NodeJS.ProcessEnv} */ ({
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
  });
  const child = keep(
    spawn(process.execPath, [fromRoot('build/server/index.js')], {
      cwd: root,
      env: { ...env, PORT: String(await freePort()), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  await untilSaid(child, 'Search index made', 15 * 60);
  await end(child);
}

/** @param {import('node:child_process').ChildProcess} child @param {string} words @param {number} seconds @returns {Promise<void>} */
function untilSaid(child, words, seconds) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`No “${words}” in ${seconds} s`)),
      seconds * 1000,
    );
    child.once('exit', () => reject(new Error(`Ended before “${words}”`)));
    let said = '';
    child.stdout?.on('data', (piece) => {
      said = (said + String(piece)).slice(-10_000);
      if (!said.includes(words)) return;
      clearTimeout(late);
      resolve();
    });
  });
}

/** Starts a script of bench/lib that talks by messages. @param {string} name @param {string[]} args */
export function startHelper(name, args = []) {
  return keep(fork(fromRoot(`bench/lib/${name}`), args, { cwd: root }));
}

/** The next message of a helper. @param {import('node:child_process').ChildProcess} helper @param {number} [seconds] @returns {Promise<any>} */
export function nextMessage(helper, seconds = 120) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No word in ${seconds} s`)), seconds * 1000);
    const gone = () => reject(new Error('The helper has ended'));
    helper.once('exit', gone);
    helper.once('message', (message) => {
      clearTimeout(late);
      helper.off('exit', gone);
      resolve(message);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal @returns {Promise<void>} */
export function end(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  return new Promise((resolve) => {
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    child.kill(signal);
  });
}

/** @param {string} url @param {import('node:child_process').ChildProcess} child */
async function untilHealthy(url, child) {
  const late = performance.now() + 60_000;
  while (performance.now() < late && child.exitCode === null) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('The network did not start');
}

/** Memory of a process in MB: what it has held at most, or holds now. @param {number | undefined} pid @param {'VmHWM' | 'VmRSS'} which */
function held(pid, which) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(address.port));
    });
  });
}

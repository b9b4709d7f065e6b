// @ts-check
/** What every step of the set-up shares: saying what happens, running commands, and knowing what has changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. Every path below is relative to it. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the set-up remembers what it has done. Deleting it is always safe. */
const MEMORY = '.cache/setup';

/** @param {string} path */
export function fromRoot(path) {
  return join(root, path);
}

/** @param {string} sentence */
export function say(sentence) {
  console.log(`set-up: ${sentence}`);
}

/**
 * Runs a command in the project's folder and hands back whether it went well. Its output is kept quiet while all
 * goes well, and shown in full when it does not.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeout?: number, showFailure?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { env = process.env, timeout, showFailure = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const stop = () => child.kill();
    process.once('exit', stop);
    const finish = (/** @type {boolean} */ ok) => {
      process.off('exit', stop);
      if (!ok && showFailure) console.error(output.trimEnd());
      resolve({ ok, output });
    };
    child.once('error', (error) => {
      output += `${command}: ${error.message}\n`;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

/** Runs a script with the same Node that runs the set-up. See `run`. @type {(args: string[], options?: Parameters<typeof run>[2]) => ReturnType<typeof run>} */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * A fingerprint of what the files and folders contain. By content, not by date: a fresh checkout has new dates and
 * the same content. A few hundred files take well under a second.
 *
 * @param {string[]} paths files or folders; what does not exist counts as absent
 * @param {{ except?: string[], extra?: string[] }} [options] folders to leave out; other things that matter
 */
export function fingerprint(paths, { except = [], extra = [] } = {}) {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  const visit = (/** @type {string} */ path) => {
    if (except.includes(path)) return;
    const stat = statSync(fromRoot(path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(fromRoot(path)).sort()) visit(`${path}/${name}`);
    } else if (stat?.isFile()) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(fromRoot(path)))
        .update('\0');
    }
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

/**
 * @param {string} name
 * @returns {string | undefined} what was remembered under the name
 */
export function recall(name) {
  const file = fromRoot(`${MEMORY}/${name}`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/**
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  const file = fromRoot(`${MEMORY}/${name}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}

/**
 * Forgets before a step begins, so that an interrupted step is never taken for a finished one.
 *
 * @param {string} name
 */
export function forget(name) {
  rmSync(fromRoot(`${MEMORY}/${name}`), { force: true });
}

/**
 * Does the work only when its inputs have changed since it last went well.
 *
 * @param {string} name under which the inputs' fingerprint is remembered
 * @param {{ inputs: string, outputs: string[], work: () => Promise<void> }} step
 * @returns {Promise<boolean>} whether anything was done
 */
export async function whenChanged(name, { inputs, outputs, work }) {
  const upToDate = recall(name) === inputs && outputs.every((path) => existsSync(fromRoot(path)));
  if (upToDate) return false;
  forget(name);
  await work();
  remember(name, inputs);
  return true;
}

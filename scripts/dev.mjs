// @ts-check
/**
 * `npm run dev`: the network with Vite, for working on it. Pages, components and styles change in place; a change to
 * anything that the process itself holds (jobs, sockets, subscribers, the database) restarts the whole process.
 * Loading such code a second time into a running process would leave the first copy at work beside it.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { generateDatabaseClient } from './setup/generate.mjs';
import { fromRoot, root } from './setup/steps.mjs';

const WATCHED = ['app/features', 'app/platform', 'prisma', 'server'];

/** What Vite exchanges in place, or what follows from something else that is watched. */
const IGNORED = [/\/components\//, /\.(css|scss)$/, /\/generated\//, /~$|\.sw[a-z]$/];

/** Editors write several files at once, and some of them twice. */
const SETTLE = 150;

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
let ending = false;
/** @type {NodeJS.Timeout | undefined} */
let pending;

function start() {
  child = spawn(process.execPath, [fromRoot('scripts/dev/serve.mjs')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: 'inherit',
  });
  child.once('exit', (code, signal) => {
    child = undefined;
    if (ending) process.exit(code ?? 0);
    if (code || signal) console.error('The network stopped. It starts again when a file changes.');
  });
}

/** Waits until the old process has ended: two would share the port, the database and the jobs. */
async function restart() {
  const old = child;
  if (old) {
    const gone = new Promise((resolve) => old.once('exit', resolve));
    old.kill('SIGTERM');
    const impatient = setTimeout(() => old.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(impatient);
  }
  if (ending) return;
  try {
    await generateDatabaseClient();
    start();
  } catch (problem) {
    // The schema is often wrong while it is being written.
    console.error(problem instanceof Error ? problem.message : problem);
  }
}

let restarting = Promise.resolve();

/** @param {string} path */
function noticed(path) {
  if (IGNORED.some((pattern) => pattern.test(path))) return;
  clearTimeout(pending);
  pending = setTimeout(() => {
    console.log(`${path} has changed: starting again.`);
    restarting = restarting.then(restart);
  }, SETTLE);
}

for (const folder of WATCHED) {
  watch(fromRoot(folder), { recursive: true }, (_event, name) => {
    if (name) noticed(`${folder}/${name.replaceAll('\\', '/')}`);
  });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    ending = true;
    // A terminal has sent the signal to the child already, and the same one twice would cut its farewell short.
    if (child) child.kill('SIGTERM');
    else process.exit(0);
  });
}

start();

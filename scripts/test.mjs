// @ts-check
/**
 * Runs everything that has to pass: the checks, the tests, and the tests in a browser. A part that fails does not keep
 * the others from running, so that one run shows all there is to mend. Ends with the totals on a line of their own.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findNpm } from './setup/node.mjs';
import { fromRoot, root } from './setup/steps.mjs';
import { readPlaywright, readVitest } from './setup/test-reports.mjs';

/** @typedef {import('./setup/test-reports.mjs').Result} Result */

/** @typedef {{ title: string, script: string, report?: string, read?: (report: any) => Result }} Part */

/**
 * What reads the code, the longest first: each uses one processor, so that two run side by side.
 *
 * @type {Part[]}
 */
const checks = [
  { title: 'Lint', script: 'check:lint' },
  { title: 'Types', script: 'check:types' },
  { title: 'Format', script: 'check:format' },
  { title: 'Arrows', script: 'check:arrows' },
  { title: 'Dead code', script: 'check:dead' },
];
const CHECKS_AT_ONCE = 2;

/**
 * What runs it: each part uses all there are.
 *
 * @type {Part[]}
 */
const tests = [
  {
    title: 'Tests',
    script: 'test:unit',
    report: fromRoot('test-results/vitest.json'),
    read: readVitest,
  },
  {
    title: 'Tests in a browser',
    script: 'test:e2e',
    report: fromRoot('test-results/e2e.json'),
    read: readPlaywright,
  },
];

/**
 * @param {string} script of package.json
 * @param {'inherit' | 'kept'} output shown as it comes, or kept for the end
 * @returns {Promise<{ ok: boolean, output: string }>} whether it went well
 */
function runScript(script, output) {
  const npm = findNpm();
  const args = ['run', '--silent', script];
  // Each tool sets its own NODE_ENV, whatever the user's shell says.
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env };
  delete env.NODE_ENV;
  const options = /** @type {import('node:child_process').SpawnOptions} */ ({
    cwd: root,
    env,
    stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve) => {
    const child = npm
      ? spawn(process.execPath, [npm, ...args], options)
      : spawn('npm', args, { ...options, shell: true });
    let kept = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (kept += text));
    }
    child.once('error', (error) => resolve({ ok: false, output: String(error) }));
    child.once('close', (code) => resolve({ ok: code === 0, output: kept }));
  });
}

/** @type {Result} */
const totals = { passed: 0, failed: [] };
/** @type {string[]} */
const broken = [];

/** @param {Part} part @param {boolean} ok @param {number} began */
function tell({ title, script }, ok, began) {
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`${ok ? '✓' : '✗'} ${title} (${seconds} s)`);
  if (!ok) broken.push(`${title} (npm run ${script})`);
}

/** @param {string} title */
function head(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(2, 60 - title.length))}`);
}

head('Checks');
const waiting = [...checks];
const places = Array.from({ length: CHECKS_AT_ONCE }, async () => {
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const began = Date.now();
    const { ok, output } = await runScript(part.script, 'kept');
    if (output.trim() !== '') console.log(output.trimEnd());
    tell(part, ok, began);
  }
});
await Promise.all(places);

for (const part of tests) {
  const { title, script, report, read } = part;
  head(title);
  if (report) rmSync(report, { force: true });
  const began = Date.now();
  let { ok } = await runScript(script, 'inherit');
  if (report && read) {
    if (existsSync(report)) {
      const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')));
      totals.passed += passed;
      totals.failed.push(...failed);
      // An error that nobody handled stands in no report.
      if (!ok && failed.length === 0) totals.failed.push(`${title}: an error outside any test`);
      // Tests that were never run must not look like tests that passed.
      ok &&= passed > 0 && failed.length === 0;
    } else {
      ok = false;
    }
  }
  tell(part, ok, began);
}

console.log();
// Said at the end, where whoever reads the last lines alone finds it.
for (const name of totals.failed) console.log(`✗ ${name}`);
if (broken.length > 0) console.log(`Not in order: ${broken.join(', ')}.`);
console.log(`${totals.passed} passed, ${totals.failed.length} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;

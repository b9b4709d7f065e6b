// @ts-check
/**
 * Runs everything that has to pass: the checks, the tests, and the tests in a browser. A part that fails does not keep
 * the others from running, so that one run shows all there is to mend. Ends with the totals on a line of their own.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findNpm } from './setup/node.mjs';
import { fromRoot, root } from './setup/steps.mjs';

/** @typedef {{ passed: number, failed: number }} Totals */

/** @type {Array<{ title: string, script: string, report?: string, count?: (report: any) => Totals }>} */
const parts = [
  { title: 'Types', script: 'check:types' },
  { title: 'Lint', script: 'check:lint' },
  { title: 'Format', script: 'check:format' },
  { title: 'Arrows', script: 'check:arrows' },
  { title: 'Dead code', script: 'check:dead' },
  {
    title: 'Tests',
    script: 'test:unit',
    report: fromRoot('test-results/vitest.json'),
    count: countVitest,
  },
  {
    title: 'Tests in a browser',
    script: 'test:e2e',
    report: fromRoot('test-results/e2e.json'),
    count: countPlaywright,
  },
];

/** @param {any} report @returns {Totals} */
function countVitest(report) {
  // A file that could not even be loaded has no tests to fail, and counts as one.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      file.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** @param {any} report @returns {Totals} */
function countPlaywright({ stats, errors }) {
  // Errors outside any test, such as a file that could not be loaded, stand apart.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * @param {string} script of package.json
 * @returns {Promise<boolean>} whether it went well
 */
function runScript(script) {
  const npm = findNpm();
  const args = ['run', '--silent', script];
  // Each tool sets its own NODE_ENV, whatever the user's shell says.
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env };
  delete env.NODE_ENV;
  const options = /** @type {import('node:child_process').SpawnOptions} */ ({
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    const child = npm
      ? spawn(process.execPath, [npm, ...args], options)
      : spawn('npm', args, { ...options, shell: true });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

/** @type {Totals} */
const totals = { passed: 0, failed: 0 };
/** @type {string[]} */
const broken = [];

for (const { title, script, report, count } of parts) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(2, 60 - title.length))}`);
  if (report) rmSync(report, { force: true });
  const began = Date.now();
  let ok = await runScript(script);

  if (report && count) {
    if (existsSync(report)) {
      const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')));
      totals.passed += passed;
      totals.failed += failed;
      // Tests that were never run must not look like tests that passed.
      ok &&= passed > 0 && failed === 0;
    } else {
      ok = false;
    }
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`${ok ? '✓' : '✗'} ${title} (${seconds} s)`);
  if (!ok) broken.push(`${title} (npm run ${script})`);
}

console.log();
if (broken.length > 0) console.log(`Not in order: ${broken.join(', ')}.`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;

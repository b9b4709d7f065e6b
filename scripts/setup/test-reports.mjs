// @ts-check
/** What the test runners' reports say: how many tests passed, and which failed and why. */
import { relative } from 'node:path';
import { root } from './steps.mjs';

/** @typedef {{ passed: number, failed: string[] }} Result of each test that failed its file, its name and the beginning of why */

/** The first lines of an error, without colours: enough to know what was waited for. */
const LINES_OF_A_REASON = 8;

/** @param {string} name @param {unknown} error @returns {string} */
function because(name, error) {
  // eslint-disable-next-line no-control-regex -- the colours of a terminal begin with a control character
  const plain = String(error ?? '').replaceAll(/\u001B\[[\d;]*m/g, '');
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, LINES_OF_A_REASON)].join('\n    ');
}

/** @param {any} report Vitest's JSON @returns {Result} */
export function readVitest(report) {
  const failed = report.testResults.flatMap((/** @type {any} */ file) => {
    const name = relative(root, file.name);
    const tests = file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) =>
        because(`${name}: ${test.fullName}`, test.failureMessages?.[0]),
      );
    // A file that could not even be loaded has no tests to fail, and counts as one.
    return tests.length === 0 && file.status === 'failed' ? [because(name, file.message)] : tests;
  });
  return { passed: report.numPassedTests, failed };
}

/** @param {any} report Playwright's JSON @returns {Result} */
export function readPlaywright({ stats, suites, errors }) {
  const outside = errors.map((/** @type {any} */ error) => String(error.message));
  return { passed: stats.expected, failed: [...suites.flatMap(unexpectedOf), ...outside] };
}

/** @param {any} suite @returns {string[]} what did not pass at once */
function unexpectedOf(suite) {
  const specs = (suite.specs ?? []).filter((/** @type {any} */ spec) =>
    spec.tests.some((/** @type {any} */ test) => ['unexpected', 'flaky'].includes(test.status)),
  );
  const names = specs.map((/** @type {any} */ spec) => {
    const results = spec.tests.flatMap((/** @type {any} */ test) => test.results);
    const failed = results.find((/** @type {any} */ { error }) => error);
    return because(`${spec.file}: ${spec.title}`, failed?.error.message);
  });
  return [...names, ...(suite.suites ?? []).flatMap(unexpectedOf)];
}

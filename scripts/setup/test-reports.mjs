// @ts-check
/** What the test runners' reports say: how many tests passed, and which failed. */
import { relative } from 'node:path';
import { root } from './steps.mjs';

/** @typedef {{ passed: number, failed: string[] }} Result names of the tests that failed, with their files */

/** @param {any} report Vitest's JSON @returns {Result} */
export function readVitest(report) {
  const failed = report.testResults.flatMap((/** @type {any} */ file) => {
    const name = relative(root, file.name);
    const tests = file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => `${name}: ${test.fullName}`);
    // A file that could not even be loaded has no tests to fail, and counts as one.
    return tests.length === 0 && file.status === 'failed' ? [name] : tests;
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
  const names = specs.map((/** @type {any} */ spec) => `${spec.file}: ${spec.title}`);
  return [...names, ...(suite.suites ?? []).flatMap(unexpectedOf)];
}

import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/setup/steps.mjs';
import { readPlaywright, readVitest } from '../../scripts/setup/test-reports.mjs';

it('names the tests that failed in Vitest, and the files that could not be loaded', () => {
  const passed = { status: 'passed', fullName: 'adds' };
  const failed = { status: 'failed', fullName: 'a list is sorted' };
  const testResults = [
    { name: fromRoot('tests/a.test.ts'), status: 'failed', assertionResults: [passed, failed] },
    { name: fromRoot('tests/b.test.ts'), status: 'failed', assertionResults: [] },
    { name: fromRoot('tests/c.test.ts'), status: 'passed', assertionResults: [passed] },
  ];
  expect(readVitest({ numPassedTests: 2, testResults })).toEqual({
    passed: 2,
    failed: ['tests/a.test.ts: a list is sorted', 'tests/b.test.ts'],
  });
});

it('names what did not pass at once in the browser, however deep it stands', () => {
  const spec = (file: string, title: string, ...statuses: string[]) => ({
    file,
    title,
    tests: statuses.map((status) => ({ status })),
  });
  const suites = [
    {
      specs: [spec('a.spec.ts', 'opens', 'expected'), spec('a.spec.ts', 'shuts', 'unexpected')],
      suites: [{ specs: [spec('a.spec.ts', 'opens again', 'expected', 'flaky')] }],
    },
  ];
  const errors = [{ message: 'b.spec.ts cannot be read' }];
  expect(readPlaywright({ stats: { expected: 1 }, suites, errors })).toEqual({
    passed: 1,
    failed: ['a.spec.ts: shuts', 'a.spec.ts: opens again', 'b.spec.ts cannot be read'],
  });
});

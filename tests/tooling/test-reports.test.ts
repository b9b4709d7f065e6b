import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/setup/steps.mjs';
import { readPlaywright, readVitest } from '../../scripts/setup/test-reports.mjs';

it('names the tests that failed in Vitest and why, and the files that could not be loaded', () => {
  const passed = { status: 'passed', fullName: 'adds' };
  const failed = {
    status: 'failed',
    fullName: 'a list is sorted',
    failureMessages: ['\u001B[31mexpected 2\u001B[39m\n\nto be 3'],
  };
  const testResults = [
    { name: fromRoot('tests/a.test.ts'), status: 'failed', assertionResults: [passed, failed] },
    {
      name: fromRoot('tests/b.test.ts'),
      status: 'failed',
      assertionResults: [],
      message: 'no such module',
    },
    { name: fromRoot('tests/c.test.ts'), status: 'passed', assertionResults: [passed] },
  ];
  expect(readVitest({ numPassedTests: 2, testResults })).toEqual({
    passed: 2,
    failed: [
      'tests/a.test.ts: a list is sorted\n    expected 2\n    to be 3',
      'tests/b.test.ts\n    no such module',
    ],
  });
});

it('names what did not pass at once in the browser and why, however deep it stands', () => {
  const spec = (file: string, title: string, ...statuses: string[]) => ({
    file,
    title,
    tests: statuses.map((status) => ({
      status,
      results: status === 'expected' ? [{}] : [{ error: { message: `${title} late` } }, {}],
    })),
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
    failed: [
      'a.spec.ts: shuts\n    shuts late',
      'a.spec.ts: opens again\n    opens again late',
      'b.spec.ts cannot be read',
    ],
  });
});

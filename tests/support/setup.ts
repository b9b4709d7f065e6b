/**
 * Runs before every test file. A test that leaves an error in the console fails, because that is where React reports
 * wrong markup and Node its warnings. A test that expects one says so:
 *
 *   const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
 */
import { afterEach, beforeEach } from 'vitest';

const report = console.error;
let unexpected: unknown[][] = [];

beforeEach(() => {
  unexpected = [];
  console.error = (...parts: unknown[]) => {
    unexpected.push(parts);
    report(...parts);
  };
});

afterEach(() => {
  console.error = report;
  const [first] = unexpected;
  if (first) throw new Error(`Unexpected error in the console: ${first.map(String).join(' ')}`);
});

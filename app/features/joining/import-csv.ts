import { writeCsv } from '~/platform/text/csv';
import type { CheckedRow } from './import-views';

/** The rows that cannot be invited, with the same headings and why: put right, it can be sent again. */
export function writeProblems(rows: CheckedRow[]): string {
  const problems = rows
    .filter(({ verdict }) => verdict === 'problem')
    .map((row) => [
      row.name,
      row.email,
      row.organisation,
      row.jobTitle,
      row.role,
      String(row.number),
      row.problems.join('; '),
    ]);
  const headings = ['Name', 'Email', 'Organisation', 'Job title', 'Role', 'Row', 'What is wrong'];
  return writeCsv([headings, ...problems]);
}

import { formatDate, formatTime } from '~/platform/dates';
import { writeCsv } from '~/platform/text/csv';
import type { AuditLine } from './views';

/** The audit log as a file for spreadsheets: the moment for machines, and day and time in London's words. */
export function writeAuditCsv(lines: AuditLine[]): string {
  const rows = lines.map(({ seq, at, who, what }) => [
    String(seq),
    at,
    formatDate(at),
    formatTime(at),
    who,
    what,
  ]);
  return writeCsv([['Number', 'Moment (UTC)', 'Day', 'Time', 'Who', 'What'], ...rows]);
}

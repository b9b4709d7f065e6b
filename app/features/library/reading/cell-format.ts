/** Values of a workbook’s cells, as people read them. Pure. */

/** How a cell shows its number: one of the formats that every program knows by number, or one of its own. */
export interface CellFormat {
  id: number;
  code: string;
}

/** Formats that are dates and times: ECMA-376, part 1, 18.8.30. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** Days are counted from the last of 1899, as if 1900 had been a leap year. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

const whole = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A cell’s value in words.
 *
 * @param value as it is stored
 * @param type as it is stored: `n`, `b`, `str`, `e`, `d`, `inlineStr`
 */
export function formatCell(value: string, type: string, format: CellFormat | undefined): string {
  if (value === '') return '';
  if (type === 'b') return value === '1' ? 'Yes' : 'No';
  if (type !== 'n') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const { id = 0, code = '' } = format ?? {};
  if (isDate(id, code)) return formatDate(number);
  if (id === 9 || id === 10 || code.includes('%')) {
    return `${(number * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`;
  }
  const shown = number.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  return code.includes('£') ? `£${shown}`.replace('£-', '-£') : shown;
}

function isDate(id: number, code: string): boolean {
  // What stands in quotation marks or brackets is no part of a date.
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return isBuiltInDate(id) || /[dmy]/i.test(bare);
}

function formatDate(number: number): string {
  const moment = new Date(FIRST_DAY + Math.floor(number) * DAY_MILLISECONDS);
  if (number < 1 || Number.isNaN(moment.getTime())) return String(number);
  return whole.format(moment);
}

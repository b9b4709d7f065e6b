import { dayOf, type Day } from '~/platform/calendar/days';

/** A day in a line of text, as people write it: "31 August 2018", "31/8/2018". */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const WRITTEN = /^(\d{1,2})[\s/.-]+([a-z]{3,9}|\d{1,2})[\s/.-]+(\d{4})$/i;

/** The day that somebody wrote; null when it is none of the calendar. */
export function readDay(text: string): Day | null {
  const [, day, month, year] = WRITTEN.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const number = /^\d/.test(month) ? Number(month) : 1 + indexOfMonth(month);
  if (number < 1 || number > 12) return null;
  const read = dayOf(Number(year), number, Number(day));
  // The 31st of a shorter month would be a day of the next.
  return Number(read.slice(8)) === Number(day) ? read : null;
}

/** A day as it is shown for changing. */
export function writeDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return [Number(date), MONTHS[Number(month) - 1] ?? month, year].join(' ');
}

const indexOfMonth = (written: string) =>
  MONTHS.findIndex((month) => month.toLowerCase().startsWith(written.toLowerCase()));

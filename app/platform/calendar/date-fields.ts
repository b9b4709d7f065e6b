import { dayOf, yearOf, type Day } from './days';

/** A date typed into three fields, as the NHS service manual asks for it. Pure and safe for the browser. */

/**
 * Reads the three fields of a date.
 *
 * @param name what the fields' names begin with: `name-day`, `name-month`, `name-year`
 * @param called as in "Enter the first day"
 */
export function readDate(
  fields: Record<string, unknown>,
  name: string,
  called: string,
): { day: Day } | { problem: string } {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => {
    const typed = fields[`${name}-${part}`];
    return typeof typed === 'string' ? typed.trim() : '';
  });
  if (day === '' && month === '' && year === '') return { problem: `Enter ${called}` };
  const real = `${capital(called)} must be a real date, like 6 8 2018`;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return { problem: real };
  if (!/^\d{4}$/.test(year)) return { problem: `${capital(called)} must have a year of 4 numbers` };
  const read = dayOf(Number(year), Number(month), Number(day));
  // The 31st of a shorter month would be a day of the next.
  const same =
    yearOf(read) === Number(year) &&
    read.endsWith(`-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return same ? { day: read } : { problem: real };
}

/** Whether all three fields of a date were left empty. */
export function isLeftOut(fields: Record<string, unknown>, name: string): boolean {
  return ['day', 'month', 'year'].every((part) => {
    const typed = fields[`${name}-${part}`];
    return typeof typed !== 'string' || typed.trim() === '';
  });
}

/** What stands in the three fields for a day. */
export function dateFields(name: string, day: Day): Record<string, string> {
  const [year, month, date] = day.split('-').map(Number);
  return {
    [`${name}-day`]: String(date),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year),
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

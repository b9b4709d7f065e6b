import { bankHolidays } from './bank-holidays';
import { addDays, weekdayOf, yearOf, type Day } from './days';

/** Working days in England: Monday to Friday, but for bank holidays. Pure and safe for the browser. */

/** Days that were asked for; the morning's sweep asks for the same few some ten thousand times. */
const known = new Map<Day, boolean>();

/** Whether people are at work on a day. */
export function isWorkingDay(day: Day): boolean {
  let working = known.get(day);
  if (working === undefined) {
    const weekday = weekdayOf(day);
    working = weekday !== 0 && weekday !== 6 && !bankHolidays(yearOf(day)).has(day);
    known.set(day, working);
  }
  return working;
}

/**
 * The working day so many working days after a day, which itself does not count: 3 after a Friday is Wednesday.
 *
 * @param count negative for working days before; 0 is the day itself, or the next working day if it is none
 */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(Math.trunc(count));
  let at = day;
  while (left > 0) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  while (!isWorkingDay(at)) at = addDays(at, step);
  return at;
}

/** How many working days lie after the one day, up to and with the other; negative when that is the earlier one. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

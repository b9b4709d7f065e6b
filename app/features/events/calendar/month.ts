import { addDays, dayOf, weekdayOf, yearOf, type Day } from '~/platform/calendar/days';
import { formatDay } from '~/platform/dates';

/** Months of the calendar, written `2018-08`. Pure and safe for the browser. */
export type Month = `${number}-${number}`;

/** Whether a text names a month that the calendar leads to: events are not held in other centuries. */
export function isMonth(text: string): text is Month {
  return /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month a day is in. */
export const monthOf = (day: string): Month => day.slice(0, 7) as Month;

/** The first day of a month. */
export const firstOf = (month: Month): Day => `${month}-01` as Day;

/** The last day of a month. */
export const lastOf = (month: Month): Day => addDays(firstOf(stepMonth(month, 1)), -1);

/** The month so many months later, or earlier when negative. */
export function stepMonth(month: Month, months: number): Month {
  const first = firstOf(month);
  return monthOf(dayOf(yearOf(first), Number(month.slice(5)) + months, 1));
}

/** “August 2018” */
export function formatMonth(month: Month): string {
  return formatDay(firstOf(month)).split(' ').slice(2).join(' ');
}

/** The weeks of a month, Monday to Sunday; null stands for days of the months before and after. */
export function weeksOf(month: Month): Array<Array<Day | null>> {
  const [first, last] = [firstOf(month), lastOf(month)];
  const weeks: Array<Array<Day | null>> = [];
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7));
  for (let begin = monday; begin <= last; begin = addDays(begin, 7)) {
    const week = Array.from({ length: 7 }, (_, place) => addDays(begin, place));
    weeks.push(week.map((day) => (day < first || day > last ? null : day)));
  }
  return weeks;
}

import { addDays, dayOf, londonDay, yearOf, type Day } from '~/platform/calendar/days';
import { isWorkingDay } from '~/platform/calendar/working-days';

/** Counts days for thousands of moments, where walking the calendar for each would hold up everybody else. */
export interface DayCount {
  today: Day;
  /** London's day at a moment. */
  of: (moment: string) => Day;
  /** How many working days went by from one moment to another, or to today. */
  between: (from: string, to: string | null) => number;
}

/**
 * Walks the calendar once.
 *
 * @param earliest the earliest day that is asked about
 */
export function countDays(earliest: Day, today: Day): DayCount {
  const workedBefore = new Map<Day, number>();
  let worked = 0;
  for (let day = earliest; day <= today; day = addDays(day, 1)) {
    if (isWorkingDay(day)) worked += 1;
    workedBefore.set(day, worked);
  }
  const upTo = (day: Day) => workedBefore.get(day) ?? 0;
  return {
    today,
    of: dayAt,
    between: (from, to) => upTo(to === null ? today : dayAt(to)) - upTo(dayAt(from)),
  };
}

/** The first day of a month so many months away. */
export function beginningOfMonth(day: Day, monthsAway: number): Day {
  return dayOf(yearOf(day), Number(day.slice(5, 7)) + monthsAway, 1);
}

/** London is at most one hour ahead of UTC: only the last hour of a day may be of the next. */
function dayAt(moment: string): Day {
  return moment.slice(11, 13) === '23' ? londonDay(moment) : (moment.slice(0, 10) as Day);
}

import { addDays, daysBetween, type Day } from '~/platform/calendar/days';
import type { Times } from '../schema';

/** Moving an event in time by the clock. Pure. */

const DAY_MINUTES = 24 * 60;

/**
 * The same length by the clock, from another day and time on: what is said to last from 9:30am to 4pm does so on any day.
 *
 * @param from minutes since midnight
 */
export function shiftTimes(
  times: { startsOn: string; startsMinutes: number; endsOn: string; endsMinutes: number },
  day: Day,
  from: number,
): Times {
  const days = daysBetween(times.startsOn as Day, times.endsOn as Day);
  const ends = times.endsMinutes + (from - times.startsMinutes);
  const over = Math.floor(ends / DAY_MINUTES);
  return {
    startsOn: day,
    startsMinutes: from,
    endsOn: addDays(day, days + over),
    endsMinutes: ends - over * DAY_MINUTES,
  };
}

/**
 * Where a part of the programme stands when its event has been moved.
 *
 * @param before the event’s first day and the time it begins, and those it has now
 */
export function shiftSession(
  session: { day: string; startsMinutes: number; endsMinutes: number },
  before: { startsOn: string; startsMinutes: number },
  after: { startsOn: Day; startsMinutes: number },
): { day: Day; startsMinutes: number; endsMinutes: number } {
  const day = addDays(after.startsOn, daysBetween(before.startsOn as Day, session.day as Day));
  const by = after.startsMinutes - before.startsMinutes;
  const length = session.endsMinutes - session.startsMinutes;
  const starts = Math.min(Math.max(session.startsMinutes + by, 0), DAY_MINUTES - 1 - length);
  return { day, startsMinutes: starts, endsMinutes: starts + length };
}

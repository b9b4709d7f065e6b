import { Temporal } from 'temporal-polyfill';
import type { Day } from './days';

/** The moment at which a day begins in London. */
export function beginningOf(day: Day): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime('Europe/London');
  return new Date(start.epochMilliseconds);
}

/**
 * The moment at which London's clocks show a time on a day. Of a time that a clock change leaves out or has twice, the
 * one that calendars agree on.
 *
 * @param minutes since midnight by the clock
 */
export function momentOf(day: Day, minutes: number): Date {
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  const moment = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: 'Europe/London',
    plainTime: time,
  });
  return new Date(moment.epochMilliseconds);
}

/**
 * Whether London's clocks show a time on a day: on the night when they go forward they leave out an hour.
 *
 * @param minutes since midnight by the clock
 */
export function clocksShow(day: Day, minutes: number): boolean {
  return londonMinutes(momentOf(day, minutes)) === minutes;
}

function londonMinutes(at: Date): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
    'Europe/London',
  );
  return hour * 60 + minute;
}

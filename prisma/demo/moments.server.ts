import { Temporal } from 'temporal-polyfill';
import { now } from '~/platform/clock.server';

/** When things happen in the demonstration network: at work, and never after it was loaded. */

/**
 * So many days ago at a time of day in London, on a working day: weekends move to the Monday after, or to the Friday
 * before where that Monday has not come yet.
 */
export function workingMoment(daysAgo: number, time: string): Date {
  const zone = 'Europe/London';
  const loading = Temporal.Instant.fromEpochMilliseconds(now().getTime()).toZonedDateTimeISO(zone);
  const on = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  const day = loading.toPlainDate().subtract({ days: daysAgo });
  const weekend = Math.max(0, day.dayOfWeek - 5);
  let moment = on(weekend > 0 ? day.add({ days: 3 - weekend }) : day);
  while (moment.dayOfWeek > 5 || Temporal.ZonedDateTime.compare(moment, loading) > 0) {
    moment = on(moment.toPlainDate().subtract({ days: 1 }));
  }
  return new Date(moment.epochMilliseconds);
}

/** So many minutes later, but never in the future. */
export function later(moment: Date, minutes: number): Date {
  return new Date(Math.min(moment.getTime() + minutes * 60_000, now().getTime()));
}

/** When somebody goes on after something: at a moment if that is some minutes later, else some minutes later. */
export function after(previous: Date, wanted: Date): Date {
  const earliest = later(previous, 4);
  return wanted > earliest ? wanted : earliest;
}

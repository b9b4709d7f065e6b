import { Temporal } from 'temporal-polyfill';
import type { Day } from './days';

/** The moment at which a day begins in London. */
export function beginningOf(day: Day): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime('Europe/London');
  return new Date(start.epochMilliseconds);
}

import { daysBetween, type Day } from '~/platform/calendar/days';
import { workingDaysBetween } from '~/platform/calendar/working-days';
import type { NeedyEvent } from './registry.server';

/** By when an event should have what it needs. Pure. */

/** Members plan weeks ahead: by then an event should be published, with a place and a programme. */
export const PUBLISHED_DAYS_BEFORE = 28;
/** By then who speaks and what is to be read should be known. */
export const SETTLED_DAYS_BEFORE = 14;

/** Whether an event begins within so many days. */
export const isWithin = ({ startsOn }: NeedyEvent, today: Day, days: number): boolean =>
  daysBetween(today, startsOn) <= days;

/** Whether an event has been over for more than so many working days. */
export const isPastBy = ({ endsOn, over }: NeedyEvent, today: Day, days: number): boolean =>
  over && workingDaysBetween(endsOn, today) > days;

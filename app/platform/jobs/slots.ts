import { Temporal } from 'temporal-polyfill';
import { londonDay, type Day } from '../calendar/days';
import { isWorkingDay } from '../calendar/working-days';
import { formatTime } from '../dates';

/**
 * The moments of a schedule, in London's time. A time that the clocks skip in spring comes when they have skipped it; a
 * time that they show twice in autumn counts the first time. Either way it comes once a day.
 */
export type Rhythm =
  /** On these days at this time, `07:30`. */
  | { on: 'daily' | 'working days'; at: `${number}:${number}` }
  /** Every hour that goes by, so many minutes past: `:15`. */
  | { on: 'hourly'; at: `:${number}` };

const HOUR_MILLISECONDS = 60 * 60 * 1000;
const MINUTE_MILLISECONDS = 60 * 1000;

/** The latest moment of the schedule that has come by now. */
export function latestSlot(rhythm: Rhythm, now: Date): Date {
  if (rhythm.on === 'hourly') return hourAt(rhythm, now, 0);
  return walk(rhythm, now, -1, (slot) => slot <= now);
}

/** The next moment of the schedule after now. */
export function nextSlot(rhythm: Rhythm, now: Date): Date {
  if (rhythm.on === 'hourly') return hourAt(rhythm, now, 1);
  return walk(rhythm, now, 1, (slot) => slot > now);
}

/** In words: "Working days at 7:30am". */
export function describeRhythm({ on, at }: Rhythm): string {
  if (on === 'hourly') return `Every hour, ${Number(at.slice(1))} minutes past`;
  // A winter's day, on which London has UTC.
  const time = formatTime(`2008-01-01T${at}:00Z`);
  return `${on === 'daily' ? 'Every day' : 'Working days'} at ${time}`;
}

/** From today, a day at a time, to the first moment that fits. */
function walk(
  rhythm: Exclude<Rhythm, { on: 'hourly' }>,
  now: Date,
  step: 1 | -1,
  fits: (slot: Date) => boolean,
): Date {
  let day = Temporal.PlainDate.from(londonDay(now));
  for (;;) {
    if (rhythm.on === 'daily' || isWorkingDay(day.toString() as Day)) {
      const slot = momentOf(day, rhythm.at);
      if (fits(slot)) return slot;
    }
    day = day.add({ days: step });
  }
}

/** `compatible`: of two moments the first, and of a gap what the clock shows after it. */
function momentOf(day: Temporal.PlainDate, at: string): Date {
  const local = day.toPlainDateTime(Temporal.PlainTime.from(at));
  const moment = local.toZonedDateTime('Europe/London', { disambiguation: 'compatible' });
  return new Date(moment.epochMilliseconds);
}

/** London is whole hours away from UTC, so that the minutes are the same. */
function hourAt({ at }: { at: string }, now: Date, more: 0 | 1): Date {
  const past = Number(at.slice(1)) * MINUTE_MILLISECONDS;
  const hours = Math.floor((now.getTime() - past) / HOUR_MILLISECONDS) + more;
  return new Date(hours * HOUR_MILLISECONDS + past);
}

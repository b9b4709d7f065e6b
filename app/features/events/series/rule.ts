import { Temporal } from 'temporal-polyfill';
import { addDays, weekdayOf, type Day } from '~/platform/calendar/days';
import { formatDay } from '~/platform/dates';

/** When a series is held. Pure: days are of the calendar, so no clock change can touch them. */

export const rules = ['weekly', 'monthly-on-date', 'monthly-on-weekday'] as const;
export type Rule = (typeof rules)[number];

export interface SeriesRule {
  rule: string;
  /** Every so many weeks or months. */
  interval: number;
  /** The first day, from which the rule counts. */
  firstOn: string;
  /** The last day one may begin on; none goes on for ever. */
  lastOn: string | null;
}

/**
 * The days on which a series is held, after one day and up to another.
 *
 * @param after none up to and on this day
 * @param until none after this day
 */
export function daysOf(series: SeriesRule, after: Day, until: Day): Day[] {
  const end = series.lastOn !== null && series.lastOn < until ? (series.lastOn as Day) : until;
  const days: Day[] = [];
  for (let step = 0; ; step += 1) {
    const day = nth(series, step);
    if (day.beyond > end) return days;
    if (day.held !== null && day.held > after && day.held <= end) days.push(day.held);
  }
}

/** The n-th time of a series: the day, or none where its month has no such day; and from when on it would be. */
function nth(
  { rule, interval, firstOn }: SeriesRule,
  n: number,
): { held: Day | null; beyond: Day } {
  const first = Temporal.PlainDate.from(firstOn);
  if (rule === 'weekly') {
    const held = addDays(firstOn as Day, 7 * interval * n);
    return { held, beyond: held };
  }
  const month = first.toPlainYearMonth().add({ months: interval * n });
  const beyond = month.toPlainDate({ day: 1 }).toString() as Day;
  if (rule === 'monthly-on-date') {
    const held = first.day <= month.daysInMonth ? month.toPlainDate({ day: first.day }) : null;
    return { held: held && (held.toString() as Day), beyond };
  }
  const week = Math.ceil(first.day / 7);
  const lead = (first.dayOfWeek - month.toPlainDate({ day: 1 }).dayOfWeek + 7) % 7;
  // The fifth Tuesday of a month is meant as its last.
  const day = 1 + lead + 7 * (week - 1);
  const held = day <= month.daysInMonth ? day : day - 7;
  return { held: month.toPlainDate({ day: held }).toString() as Day, beyond };
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const order = ['first', 'second', 'third', 'fourth', 'last'];

/** “Every 2 weeks on Tuesday, until Tuesday 5 June 2018” */
export function sayRule({ rule, interval, firstOn, lastOn }: SeriesRule): string {
  const weekday = weekdays[weekdayOf(firstOn as Day)] ?? '';
  const date = Number(firstOn.slice(8));
  const unit = rule === 'weekly' ? 'week' : 'month';
  const every = interval === 1 ? `Every ${unit}` : `Every ${interval} ${unit}s`;
  const on = {
    weekly: `on ${weekday}`,
    'monthly-on-date': `on day ${date}`,
    'monthly-on-weekday': `on the ${order[Math.ceil(date / 7) - 1] ?? ''} ${weekday}`,
  }[rule as Rule];
  return `${every} ${on}${lastOn === null ? '' : `, until ${formatDay(lastOn)}`}`;
}

/**
 * Days as London's calendar has them, written `2008-04-10`. Such a day has no time and no zone, so that counting days
 * never meets a clock change. Pure and safe for the browser.
 */
export type Day = `${number}-${number}-${number}`;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The day it is in London at a moment. */
export function londonDay(at: Date | string): Day {
  const parts = new Map(london.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  return dayOf(number('year'), number('month'), number('day'));
}

/**
 * A day by its numbers.
 *
 * @param month 1 to 12
 */
export function dayOf(year: number, month: number, day: number): Day {
  return toDay(Date.UTC(year, month - 1, day));
}

/** Whether a text names a day that there is. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = toTime(text as Day);
  return !Number.isNaN(time) && toDay(time) === text;
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(toTime(day) + days * DAY_MILLISECONDS);
}

/** How many days later the second is; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toTime(to) - toTime(from)) / DAY_MILLISECONDS);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(toTime(day)).getUTCDay();
}

/** The year a day is in. */
export function yearOf(day: Day): number {
  return new Date(toTime(day)).getUTCFullYear();
}

function toTime(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10) as Day;
}

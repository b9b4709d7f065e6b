/**
 * Dates and times in the words of the NHS service manual, always in London's time. Pure and safe for the
 * browser: “now” is an argument, so that a page reads the same wherever it is rendered.
 */

type Instant = string | Date;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Read in parts and put together here, because the commas of ready-made formats differ between engines. */
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

interface LondonTime {
  weekday: string;
  day: number;
  month: string;
  year: number;
  hour: number;
  minute: number;
}

function inLondon(at: Instant): LondonTime {
  const parts = new Map(london.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  const text = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    weekday: text('weekday'),
    day: Number(text('day')),
    month: text('month'),
    year: Number(text('year')),
    hour: Number(text('hour')),
    minute: Number(text('minute')),
  };
}

/** What London's clocks show, as if it were UTC: differences of it count calendar time. */
function wallClock(at: Instant): number {
  const { year, month, day, hour, minute } = inLondon(at);
  return Date.UTC(year, months.indexOf(month), day, hour, minute);
}

function dayNumber(at: Instant): number {
  return Math.floor(wallClock(at) / day);
}

/** “Wednesday 6 August 2018” */
export function formatDate(at: Instant): string {
  const { weekday, day, month, year } = inLondon(at);
  return `${weekday} ${day} ${month} ${year}`;
}

/** A day of the calendar, `2018-08-06`, as “Monday 6 August 2018” */
export function formatDay(day: string): string {
  return formatDate(`${day}T12:00:00Z`);
}

/** “Monday 22 September”, with the year when it is not this year */
export function formatDayMonth(at: Instant, now: Instant): string {
  const { weekday, day, month, year } = inLondon(at);
  return year === inLondon(now).year ? `${weekday} ${day} ${month}` : formatDate(at);
}

/** “5pm”, “5:30pm”, “midday”, “midnight” */
export function formatTime(at: Instant): string {
  const { hour, minute } = inLondon(at);
  return formatClock(hour * 60 + minute);
}

/** The same of a time of the clock, in minutes since midnight. */
export function formatClock(sinceMidnight: number): string {
  const [hour, minute] = [Math.floor(sinceMidnight / 60), sinceMidnight % 60];
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** “Monday 22 September, 1:10pm”, with the year when it is not this year */
export function formatDateTime(at: Instant, now: Instant): string {
  return `${formatDayMonth(at, now)}, ${formatTime(at)}`;
}

/** “today”, “yesterday”, “tomorrow”, or the day as `formatDayMonth` writes it */
export function relativeDay(at: Instant, now: Instant): string {
  const away = dayNumber(at) - dayNumber(now);
  if (away === 0) return 'today';
  if (away === -1) return 'yesterday';
  if (away === 1) return 'tomorrow';
  return formatDayMonth(at, now);
}

/**
 * How long something took or lasts, rounded down: “3 hours”, “1 day”. Days are those of London's clocks, so
 * noon to noon is 1 day over a clock change too; minutes and hours are what really went by.
 */
export function formatLength(from: Instant, to: Instant): string {
  const elapsed = new Date(to).getTime() - new Date(from).getTime();
  const days = Math.floor((wallClock(to) - wallClock(from)) / day);
  if (days >= 1) return counted(days, 'day');
  if (elapsed >= hour) return counted(Math.floor(elapsed / hour), 'hour');
  if (elapsed >= minute) return counted(Math.floor(elapsed / minute), 'minute');
  return 'less than a minute';
}

/** After how long something was done: “in 3 hours”, “in 1 day” */
export function formatDuration(from: Instant, to: Instant): string {
  return `in ${formatLength(from, to)}`;
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

/** “Good morning” until midday, “Good afternoon” until 6pm, then “Good evening” */
export function greeting(now: Instant): string {
  const { hour } = inLondon(now);
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

/** Now by the browser's own clock, ISO 8601 in UTC: for what nobody else knows of yet. Of all else the server says when. */
export function browserMoment(): string {
  return new Date().toISOString();
}

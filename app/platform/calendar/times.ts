/** Times of the day as people type them. Pure and safe for the browser. */

const TYPED = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i;

/**
 * Reads a time: `2pm`, `2:30pm`, `14:30`, `1430`, `midday`.
 *
 * @returns minutes since midnight, or null when it is none
 */
export function readTime(typed: string): number | null {
  const words = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (words === 'midday' || words === 'noon') return 12 * 60;
  const match = TYPED.exec(words);
  if (!match) return null;
  const [, hours = '', minutes = '0', half] = match;
  const hour = Number(hours);
  const minute = Number(minutes);
  if (minute > 59) return null;
  if (half === undefined) return hour <= 23 ? hour * 60 + minute : null;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What stands in a field for the time it is in London at a moment: `14:30`. */
export function timeField(at: Date | string): string {
  return london.format(new Date(at));
}

/**
 * A time of the clock: “9am”, “5:30pm”, “midday”, “midnight”.
 *
 * @param minutes since midnight
 */
export function formatMinutes(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** What stands in a field for a time of the clock: `14:30`. @param minutes since midnight */
export function minutesField(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What London’s clocks show at a moment, in minutes since midnight. */
export function minutesInLondon(at: Date | string): number {
  const [hours = '0', minutes = '0'] = timeField(at).split(':');
  return Number(hours) * 60 + Number(minutes);
}

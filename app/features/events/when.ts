import { formatDate, formatTime } from '~/platform/dates';

/** When an event is held, in words. Pure and safe for the browser. */

interface Held {
  /** UTC, ISO where it is a text. */
  startsAt: Date | string;
  endsAt: Date | string;
}

/** “Monday 6 August 2018, 9am to 5pm”; with both days when it ends on another. */
export function sayWhen({ startsAt, endsAt }: Held): string {
  const [first, last] = [formatDate(startsAt), formatDate(endsAt)];
  const end = first === last ? formatTime(endsAt) : `${last}, ${formatTime(endsAt)}`;
  return `${first}, ${formatTime(startsAt)} to ${end}`;
}

/** “9am to 5pm” */
export function sayHours({ startsAt, endsAt }: Held): string {
  return `${formatTime(startsAt)} to ${formatTime(endsAt)}`;
}

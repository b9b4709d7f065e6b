import { formatDate, formatTime } from '~/platform/dates';

/** When an event is held: “Monday 6 August 2018, 9am to 5pm”; with both days when it ends on another. */
export function sayWhen({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const [first, last] = [formatDate(startsAt), formatDate(endsAt)];
  const end = first === last ? formatTime(endsAt) : `${last}, ${formatTime(endsAt)}`;
  return `${first}, ${formatTime(startsAt)} to ${end}`;
}

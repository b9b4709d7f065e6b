import { formatMinutes } from '~/platform/calendar/times';
import { formatDay } from '~/platform/dates';
import type { ProgrammeDay } from '../views';

/** A programme in plain text, for mails: a line for each part. Empty when there is none. */
export function sayProgramme(days: readonly ProgrammeDay[]): string {
  return days
    .map(({ day, sessions }) => {
      const lines = sessions.map(({ startsMinutes, title, room, speakers }) => {
        const who = speakers.map(({ name }) => name).join(', ');
        const rest = [who, room].filter((part) => part !== '').join('; ');
        return `${formatMinutes(startsMinutes)} ${title}${rest === '' ? '' : ` (${rest})`}`;
      });
      return [...(days.length > 1 ? [formatDay(day)] : []), ...lines].join('\n');
    })
    .join('\n');
}

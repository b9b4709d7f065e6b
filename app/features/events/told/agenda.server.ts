import { formatMinutes } from '~/platform/calendar/times';
import { formatDay } from '~/platform/dates';
import { listProgramme } from '../seen/programme.server';
import type { ProgrammeDay } from '../views';

/** What somebody who comes has to know, in plain text for mails. */

interface Held {
  id: string;
  directions: string;
  access: string;
  onlineLink: string;
}

/**
 * The programme, how to get there and in, and the way in to what is held online.
 *
 * @param online whether whoever reads it may have that
 */
export async function sayDetails(
  { id, directions, access, onlineLink }: Held,
  online: boolean,
): Promise<string> {
  const details = [
    sayProgramme(await listProgramme(id)),
    directions,
    access,
    online && onlineLink !== '' ? `Online: ${onlineLink}` : '',
  ].filter((part) => part !== '');
  return details.join('\n\n') || 'More stands on its page.';
}

/** A line for each part. Empty when there is none. */
function sayProgramme(days: readonly ProgrammeDay[]): string {
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

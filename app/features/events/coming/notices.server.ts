import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { formatDateTime } from '~/platform/dates';
import { registerNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';
import { findNames } from '~/platform/people/names.server';
import { sayWhen } from '../when';
import { comingAddresses } from './addresses';

/**
 * What members are told of their places. Each is a thing of its own, and mailed even to who has not looked at the
 * last. Guests are written mails.
 */

const aboutThisTime = ({ seq }: LoggedEntry) => `event-place:${seq}`;

const words = (subject: string, ...lines: string[]) => ({
  subject,
  body: ['Hello {givenName}', '{sentence}.', ...lines, '{when}', '{link}'].join('\n\n'),
  button: 'See the event and answer',
});

const shared = {
  // Nobody should miss it: somebody waits for what they say.
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  placeholders: ['title', 'when'],
  about: aboutThisTime,
  concerns: listAnswering,
};

registerNoticeKind({
  ...shared,
  kind: 'events.place-offered',
  title: 'I am offered a place at an event that was full',
  entries: ['events.place-offered'],
  about: ({ subjects }) => subjects.offer ?? '',
  words: words(
    'A place is free for you: {title}',
    'Take it, or say that you cannot come. If you do nothing it is offered to the next.',
  ),
  tell: tellAnswers(({ place, offerEndsAt, event }) =>
    place === 'offered' && offerEndsAt !== null
      ? `A place at “${event.title}” is free for you until ${formatDateTime(offerEndsAt, now())}`
      : null,
  ),
});

registerNoticeKind({
  ...shared,
  kind: 'events.place-given',
  title: 'I waited for a place at an event that begins soon, and have it',
  entries: ['events.place-given'],
  words: words('You have a place: {title}', 'If you cannot come, please say so: others may wait.'),
  tell: tellAnswers(({ place, event }) =>
    place === 'held' ? `A place was freed, and you are coming to “${event.title}”` : null,
  ),
});

registerNoticeKind({
  ...shared,
  kind: 'events.offer-lapsed',
  title: 'I did not take a place that I was offered',
  entries: ['events.offer-lapsed'],
  words: words(
    'The place has gone to the next: {title}',
    'If you still want to come, say yes again: you are put at the end of the line.',
  ),
  tell: tellAnswers(({ place, event }) =>
    place === 'lapsed'
      ? `You did not take the place at “${event.title}” in time, and it is offered to the next`
      : null,
  ),
});

registerNoticeKind({
  ...shared,
  kind: 'events.answered-for',
  title: 'Somebody says for me whether I come to an event',
  entries: ['events.answered-for'],
  words: words('About your answer to “{title}”', 'If it is not so, change your answer.'),
  tell: tellAnswers(({ answer, place, event, by }) => {
    const who = by ?? 'Somebody who is no member any more';
    if (answer === 'maybe') return `${who} said for you that you may come to “${event.title}”`;
    if (answer === 'no') return `${who} said for you that you do not come to “${event.title}”`;
    const waits = place === 'waiting' ? ', where you are on the waiting list' : '';
    return `${who} said for you that you come to “${event.title}”${waits}`;
  }),
});

/** Whose answer an entry is about; nobody, when it is a guest's. */
async function listAnswering({ subjects }: LoggedEntry): Promise<string[]> {
  const answer = await db().eventAnswer.findUnique({ where: { id: subjects.answer ?? '' } });
  return answer?.personId == null ? [] : [answer.personId];
}

interface Told {
  answer: string;
  place: string;
  offerEndsAt: Date | null;
  event: { title: string };
  /** Who answered for them, if it was not they. */
  by: string | null;
}

/** Puts a person's own answers to them, as long as the event takes answers and it is still so. */
function tellAnswers(sentence: (told: Told) => string | null) {
  return (person: Person, entries: LoggedEntry[]): Promise<Array<Telling | null>> =>
    Promise.all(
      entries.map(async ({ subjects }) => {
        const row = await db().eventAnswer.findUnique({
          where: { id: subjects.answer ?? '', personId: person.id },
          include: { event: true },
        });
        if (!row || row.event.state !== 'published' || row.event.endsAt <= now()) return null;
        const { event, byId } = row;
        const by = (await findNames([byId])).get(byId ?? '') ?? null;
        const said = sentence({ ...row, by });
        if (said === null) return null;
        const [startsAt, endsAt] = [event.startsAt.toISOString(), event.endsAt.toISOString()];
        const when = sayWhen({ startsAt, endsAt });
        return {
          sentence: said,
          to: href(comingAddresses.answer, { slug: event.slug }),
          values: { title: event.title, when },
        };
      }),
    );
}

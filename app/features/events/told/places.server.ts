import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { formatDateTime } from '~/platform/dates';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { comingAddresses } from '../coming/addresses';
import { about, eventPlaceholders, tellEvents } from './load.server';

/** What becomes of one’s place: offered, given, gone to the next; and that a colleague has answered for one. */

const FACTS = '{when}\n{where}';

const whose = async ({ subjects }: LoggedEntry): Promise<string[]> => {
  const answer = await db().eventAnswer.findUnique({ where: { id: subjects.answer ?? '' } });
  return answer?.personId == null ? [] : [answer.personId];
};

const ownAnswer = ({ id }: { id: string }, person: Person) =>
  db().eventAnswer.findUnique({
    where: { eventId_personId: { eventId: id, personId: person.id } },
  });

registerNoticeKind({
  kind: 'events.offered',
  title: 'A place that I wait for becomes free',
  entries: ['events.offered'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  placeholders: [...eventPlaceholders, 'until'],
  words: {
    subject: 'A place is free for you: {event}',
    body: [
      'Hello {givenName}',
      '{sentence}. It is kept for you until {until}; after that it is offered to the next.',
      FACTS,
      '{link}',
    ].join('\n\n'),
    button: 'Take the place',
  },
  about,
  concerns: whose,
  tell: tellEvents(async (event, _, person) => {
    const answer = await ownAnswer(event, person);
    if (answer?.place !== 'offered' || answer.offerEndsAt === null) return null;
    const until = formatDateTime(answer.offerEndsAt.toISOString(), now().toISOString());
    return {
      sentence: `A place at “${event.title}” is free for you`,
      to: href(comingAddresses.answer, { slug: event.slug }, { answer: 'yes' }),
      values: { until },
    };
  }),
});

registerNoticeKind({
  kind: 'events.promoted',
  title: 'I have the place that I waited for',
  entries: ['events.promoted'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  placeholders: eventPlaceholders,
  words: {
    subject: 'You have a place: {event}',
    body: ['Hello {givenName}', '{sentence}.', FACTS, '{link}'].join('\n\n'),
    button: 'Look at it',
  },
  about,
  concerns: whose,
  tell: tellEvents(async (event, _, person) => {
    const answer = await ownAnswer(event, person);
    return answer?.place === 'held'
      ? { sentence: `You waited for a place at “${event.title}”, and have one now` }
      : null;
  }),
});

registerNoticeKind({
  kind: 'events.lapsed',
  title: 'A place that was offered to me went to the next',
  entries: ['events.lapsed'],
  byDefault: { site: true, mail: true },
  placeholders: eventPlaceholders,
  words: {
    subject: 'The place went to the next: {event}',
    body: [
      'Hello {givenName}',
      '{sentence}. Say yes again if you still want to come: you wait once more then.',
      FACTS,
      '{link}',
    ].join('\n\n'),
    button: 'Look at it',
  },
  about,
  concerns: whose,
  tell: tellEvents(async (event, _, person) => {
    const answer = await ownAnswer(event, person);
    return answer?.place === 'lapsed'
      ? { sentence: `The place at “${event.title}” that was kept for you went to the next` }
      : null;
  }),
});

registerNoticeKind({
  kind: 'events.answered-for-me',
  title: 'A colleague answers to an event for me',
  entries: ['events.answered'],
  byDefault: { site: true, mail: true },
  placeholders: eventPlaceholders,
  words: {
    subject: 'Answered for you: {event}',
    body: ['Hello {givenName}', '{sentence}. You can change it.', FACTS, '{link}'].join('\n\n'),
    button: 'Look at it',
  },
  about,
  concerns: ({ subjects }) => (subjects.person === undefined ? [] : [subjects.person]),
  tell: tellEvents(async (event, _, person) => {
    const answer = await ownAnswer(event, person);
    if (!answer || answer.byId === null) return null;
    const said = { yes: 'that you come', maybe: 'that you may come', no: 'that you do not come' };
    const what = said[answer.answer as keyof typeof said] as string | undefined;
    return what === undefined
      ? null
      : { sentence: `A colleague has said ${what} to “${event.title}”` };
  }),
});

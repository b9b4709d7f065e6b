import type { LoggedEntry } from '~/platform/activity/activity.server';
import { db } from '~/platform/database/database.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { sayChanges, type Change } from '../making/changes';
import { about, eventPlaceholders, tellEvents } from './load.server';

/** That an event has been published, has changed, is cancelled; and that somebody has been given a part in it. */

const FACTS = '{when}\n{where}';

registerNoticeKind({
  kind: 'events.published',
  title: 'There is a new event about what I work on',
  entries: ['events.published'],
  byDefault: { site: true, mail: false },
  placeholders: eventPlaceholders,
  words: {
    subject: 'New event: {event}',
    body: ['Hello {givenName}', '{sentence}.', FACTS, '{link}'].join('\n\n'),
    button: 'Look at it, and say whether you come',
  },
  about,
  concerns: listInterested,
  tell: tellEvents(({ title, state, facts }) =>
    state === 'published' && !facts.over ? { sentence: `There is a new event: “${title}”` } : null,
  ),
});

registerNoticeKind({
  kind: 'events.changed',
  title: 'An event that I come to has changed',
  entries: ['events.changed'],
  byDefault: { site: true, mail: true },
  placeholders: [...eventPlaceholders, 'changes'],
  words: {
    subject: 'Changed: {event}',
    body: ['Hello {givenName}', '{sentence}.', '{changes}', FACTS, '{link}'].join('\n\n'),
    button: 'Look at it',
  },
  about,
  concerns: async (entry) => ((await findChange(entry)) ? listConcerned(entry) : []),
  tell: tellEvents(async ({ title, state, facts }, entry) => {
    const change = await findChange(entry);
    if (!change || state !== 'published' || facts.over) return null;
    const changes = sayChanges(JSON.parse(change.what) as Change[]);
    return { sentence: `“${title}” has changed`, values: { changes } };
  }),
});

registerNoticeKind({
  kind: 'events.cancelled',
  title: 'An event that I come to is cancelled',
  entries: ['events.cancelled'],
  // Nobody shall stand before a locked door.
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  placeholders: [...eventPlaceholders, 'reason'],
  words: {
    subject: 'Cancelled: {event}',
    body: ['Hello {givenName}', '{sentence}.', '{reason}', FACTS, '{link}'].join('\n\n'),
    button: 'Look at it',
  },
  about,
  concerns: listConcerned,
  tell: tellEvents(({ title, state, cancelReason }) =>
    state === 'cancelled'
      ? { sentence: `“${title}” is cancelled`, values: { reason: cancelReason } }
      : null,
  ),
});

registerNoticeKind({
  kind: 'events.part',
  title: 'I am given a part in an event',
  entries: ['events.host-named', 'events.speaker-named'],
  byDefault: { site: true, mail: true },
  placeholders: eventPlaceholders,
  words: {
    subject: 'Your part in “{event}”',
    body: ['Hello {givenName}', '{sentence}.', FACTS, '{link}'].join('\n\n'),
    button: 'Look at it',
  },
  about,
  concerns: ({ subjects }) => (subjects.person === undefined ? [] : [subjects.person]),
  tell: tellEvents(({ title, facts }, { kind }, person) => {
    if (kind === 'events.speaker-named') {
      return facts.speakers.includes(person.id)
        ? { sentence: `You are on the programme of “${title}”` }
        : null;
    }
    const part = facts.hosts.find(({ personId }) => personId === person.id)?.part;
    if (part === undefined) return null;
    return {
      sentence: part === 'host' ? `You are a host of “${title}”` : `You take notes at “${title}”`,
    };
  }),
});

/** What changed by an entry, where there was something to tell. */
function findChange({ seq }: LoggedEntry) {
  return db().eventChange.findUnique({ where: { seq } });
}

/** Ids of who said yes or maybe, runs the event, takes notes or speaks. */
async function listConcerned({ subjects }: LoggedEntry): Promise<string[]> {
  const eventId = subjects.event ?? '';
  const [answers, hosts, speakers] = await Promise.all([
    db().eventAnswer.findMany({
      where: { eventId, answer: { in: ['yes', 'maybe'] }, personId: { not: null } },
      select: { personId: true },
    }),
    db().eventHost.findMany({ where: { eventId }, select: { personId: true } }),
    db().eventSpeaker.findMany({
      where: { session: { eventId }, personId: { not: null } },
      select: { personId: true },
    }),
  ]);
  return [
    ...new Set([...answers, ...hosts, ...speakers].flatMap(({ personId }) => personId ?? [])),
  ];
}

/** Ids of members who work on one of its service areas. */
async function listInterested({ subjects }: LoggedEntry): Promise<string[]> {
  const areas = await db().eventServiceArea.findMany({
    where: { eventId: subjects.event ?? '' },
    select: { serviceAreaId: true },
  });
  if (areas.length === 0) return [];
  const people = await db().personServiceArea.findMany({
    where: { serviceAreaId: { in: areas.map(({ serviceAreaId }) => serviceAreaId) } },
    distinct: ['personId'],
    select: { personId: true },
  });
  return people.map(({ personId }) => personId);
}

import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { NotFound } from '~/platform/errors';
import { registerNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';
import { actionAddresses } from './addresses';
import { loadAction, type LoadedAction } from './load.server';
import { viewOf } from './seen/row.server';
import { aboutAction, sayOwner } from './words';

/** What of actions concerns whom. */

/**
 * What each entry is about: the action as it stands since. A reminder is mailed even to who has not looked at the last, and
 * of an action the latest alone is told.
 */
const about = ({ subjects, seq }: LoggedEntry) => aboutAction(subjects.action ?? '', seq);

const placeholders = ['what', 'event', 'due'] as const;

const letter = (...paragraphs: string[]) =>
  ['Hello {givenName}', ...paragraphs, '{link}'].join('\n\n');

registerNoticeKind({
  kind: 'actions.given',
  title: 'I am given something to do that was agreed at an event',
  entries: ['actions.given'],
  byDefault: { site: true, mail: true },
  placeholders,
  words: {
    subject: 'For you to do after “{event}”: {what}',
    body: letter(
      '{sentence}.',
      'You are reminded before that day, and on it. Say there how far it is, or that it is done.',
    ),
    button: 'Open the action',
  },
  about,
  concerns: ({ subjects }) => (subjects.person === undefined ? [] : [subjects.person]),
  tell: tellActions(({ action, person }) =>
    action.ownerId === person.id
      ? `It is yours to do after “${action.event.title}”: “${action.what}”, by ${formatDay(action.dueOn)}`
      : null,
  ),
});

registerNoticeKind({
  kind: 'actions.due',
  title: 'The day comes of something I have to do, or that was agreed at an event I run',
  entries: ['actions.due'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  placeholders,
  words: {
    subject: 'Agreed for {due}: {what}',
    body: letter(
      '{sentence}.',
      'It was agreed at “{event}”. Say with one form how far it is, or that it is done.',
    ),
    button: 'Say how it stands',
  },
  about,
  concerns: listAnswerable,
  tell: tellActions(({ action, person }) => sayDue(action, person)),
});

registerNoticeKind({
  kind: 'actions.unheard',
  title: 'Nobody has said for weeks how something stands that was agreed at an event I run',
  entries: ['actions.unheard'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  placeholders,
  words: {
    subject: 'Still open after “{event}”: {what}',
    body: letter(
      '{sentence}.',
      'Nobody is reminded of it any more. Talk to whoever has it to do: give it another day, give it to somebody else, or drop it.',
    ),
    button: 'Open the action',
  },
  about,
  concerns: ({ subjects }) => listHosts(subjects.event ?? ''),
  tell: tellActions(
    ({ action }) =>
      `“${action.what}” was agreed for ${formatDay(action.dueOn)} and is still open; ${nameOf(action)} has been reminded every week`,
  ),
});

registerNoticeKind({
  kind: 'actions.changed',
  title: 'Something I have to do is changed, dropped, called done or taken up again',
  entries: ['actions.changed', 'actions.dropped', 'actions.done', 'actions.reopened'],
  byDefault: { site: true, mail: true },
  placeholders,
  words: {
    subject: 'Changed: {what}',
    body: letter('{sentence}.', 'It was agreed at “{event}”.'),
    button: 'Open the action',
  },
  about,
  concerns: ({ subjects }) => (subjects.person === undefined ? [] : [subjects.person]),
  tell: tellActions(({ action, person, entry }) =>
    action.ownerId === person.id ? sayChanged(action, entry) : null,
  ),
});

registerNoticeKind({
  kind: 'actions.reported',
  title: 'Somebody says how something stands that was agreed at an event I run',
  entries: ['actions.reported', 'actions.done'],
  byDefault: { site: true, mail: false },
  placeholders,
  words: {
    subject: 'After “{event}”: {what}',
    body: letter('{sentence}.'),
    button: 'Read it',
  },
  about,
  concerns: ({ subjects }) => listHosts(subjects.event ?? ''),
  tell: tellActions(({ action, entry }) =>
    entry.kind === 'actions.done'
      ? `“${action.what}” is done`
      : `There is news of “${action.what}”`,
  ),
});

const nameOf = (action: LoadedAction): string => sayOwner(viewOf(action).owner);

function sayDue(action: LoadedAction, person: Person): string {
  const { what, dueOn, ownerId } = action;
  const was = dueOn < londonDay(now()) ? 'was agreed for' : 'is agreed for';
  return ownerId === person.id
    ? `What you have to do ${was} ${formatDay(dueOn)}: “${what}”`
    : `What ${nameOf(action)} has to do ${was} ${formatDay(dueOn)}: “${what}”`;
}

function sayChanged({ what, dueOn, outcome }: LoadedAction, { kind }: LoggedEntry): string {
  switch (kind) {
    case 'actions.dropped':
      return `“${what}” is dropped: ${outcome}`;
    case 'actions.done':
      return `“${what}” is called done`;
    case 'actions.reopened':
      return `“${what}” is taken up again`;
    default:
      return `What you have to do is changed: “${what}”, by ${formatDay(dueOn)}`;
  }
}

/** Ids of who is asked how it stands: the member who does it; of all others’ the hosts of the event. */
async function listAnswerable({ subjects }: LoggedEntry): Promise<string[]> {
  const owner = await db().person.findFirst({
    where: { id: subjects.person ?? '', leftAt: null, roles: { some: { role: 'member' } } },
    select: { id: true },
  });
  return owner ? [owner.id] : listHosts(subjects.event ?? '');
}

async function listHosts(eventId: string): Promise<string[]> {
  const hosts = await db().eventHost.findMany({
    where: { eventId, part: 'host' },
    select: { personId: true },
  });
  return hosts.map(({ personId }) => personId);
}

/** Puts actions to a person, as long as they may see them and nothing has been said or done since. */
function tellActions(
  say: (of: { action: LoadedAction; person: Person; entry: LoggedEntry }) => string | null,
) {
  return (person: Person, entries: LoggedEntry[]): Promise<Array<Telling | null>> =>
    Promise.all(
      entries.map(async (entry) => {
        const id = entry.subjects.action ?? '';
        const action = await loadAction(db(), person, id).catch((error: unknown) => {
          if (error instanceof NotFound) return null;
          throw error;
        });
        const sentence = action?.seq === entry.seq ? say({ action, person, entry }) : null;
        if (!action || sentence === null) return null;
        const { what, dueOn, event } = action;
        return {
          sentence,
          to: href(actionAddresses.action, { id }),
          values: { what, event: event.title, due: formatDay(dueOn) },
        };
      }),
    );
}

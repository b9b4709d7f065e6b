import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { NotFound } from '~/platform/errors';
import { registerNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';
import { questionAddresses } from '../addresses';
import { findAskers } from '../after/askers.server';
import { loadPromise, type LoadedPromise } from './load.server';

/** What of promises concerns whom. */

const about = ({ subjects }: LoggedEntry) => `promise:${subjects.promise ?? ''}`;

registerNoticeKind({
  kind: 'promises.due',
  title: 'The day has come of a promise that I made, or that was made where I was in the chair',
  entries: ['promises.due'],
  offeredTo: () => false,
  byDefault: { site: true, mail: true },
  placeholders: ['what', 'session'],
  words: {
    subject: 'Promised at “{session}”: {what}',
    body: [
      'Hello {givenName}',
      '{sentence}.',
      'Say how it was kept, move its day, or give it up with a reason. Whoever asked is told.',
      '{link}',
    ].join('\n\n'),
    button: 'Open the promise',
  },
  about,
  async concerns({ subjects }) {
    const promise = await db().promiseMade.findUnique({
      where: { id: subjects.promise ?? '' },
      include: { session: { include: { roles: { where: { role: 'chair' } } } } },
    });
    if (!promise) return [];
    if (promise.personId !== null) return [promise.personId];
    // A speaker who is no member is asked by the chair; where there is none, by whoever made the session.
    const chairs = promise.session.roles.flatMap(({ personId }) => personId ?? []);
    return chairs.length > 0 ? chairs : [promise.session.createdById];
  },
  tell: tellPromises(
    ({ what, name, personId, dueOn }, person) =>
      personId === person.id
        ? `You promised “${what}” by ${formatDay(dueOn)}`
        : `${name} promised “${what}” by ${formatDay(dueOn)}`,
    (promise) => promise.open,
  ),
});

registerNoticeKind({
  kind: 'promises.awaited',
  title: 'The day has come of what my question waits for',
  entries: ['promises.due'],
  byDefault: { site: true, mail: false },
  placeholders: ['what', 'session'],
  words: {
    subject: 'What your question at “{session}” waits for',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'Read it',
  },
  about,
  async concerns({ subjects }) {
    const promise = await db().promiseMade.findUnique({ where: { id: subjects.promise ?? '' } });
    // On its day alone: whoever brings it is reminded again, whoever asked is not.
    if (promise?.kind !== 'waiting-for' || promise.reminded > 1) return [];
    return listAskers(subjects);
  },
  tell: tellPromises(
    ({ what }) => `The day has come for “${what}”, which your question waits for`,
    (promise) => promise.open,
  ),
});

registerNoticeKind({
  kind: 'promises.over',
  title: 'A promise about my question is kept, or given up',
  entries: ['promises.kept', 'promises.given-up'],
  byDefault: { site: true, mail: true },
  placeholders: ['what', 'session'],
  words: {
    subject: 'About your question at “{session}”',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'Read it',
  },
  about,
  concerns: ({ subjects }) => listAskers(subjects),
  tell: tellPromises(
    ({ what, name, keptAt }) =>
      keptAt
        ? `${name} has kept the promise “${what}”`
        : `The promise “${what}” by ${name} is given up`,
    (promise) => !promise.open,
  ),
});

/** Ids of who asked the question of a promise; also of who asked the same, for which it stands. */
async function listAskers({ question }: LoggedEntry['subjects']): Promise<string[]> {
  if (question === undefined) return [];
  const asked = { OR: [{ id: question }, { mergedIntoId: question }] };
  return [...new Set((await findAskers(asked)).values())];
}

/** Puts promises to a person, as long as they may see them and it is still so. */
function tellPromises(
  sentence: (promise: LoadedPromise, person: Person) => string,
  still: (promise: LoadedPromise) => boolean,
) {
  return (person: Person, entries: LoggedEntry[]): Promise<Array<Telling | null>> =>
    Promise.all(
      entries.map(async ({ subjects }) => {
        const id = subjects.promise ?? '';
        const promise = await loadPromise(db(), person, id).catch((error: unknown) => {
          if (error instanceof NotFound) return null;
          throw error;
        });
        if (!promise || !still(promise)) return null;
        const { what, session } = promise;
        return {
          sentence: sentence(promise, person),
          to: href(questionAddresses.promise, { id }),
          values: { what, session: session.title },
        };
      }),
    );
}

import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { registerNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';
import { libraryAddresses } from '../addresses';
import { factsOf, withOwners } from '../load.server';
import { libraryPolicy } from '../policy';

/** What of the library concerns whom. Nobody is told of what they may not read. */

// A mail about an item must not be left out because an earlier one has not been looked at.
const about = ({ seq }: LoggedEntry): string => `library-news:${seq}`;

const words = (subject: string) => ({
  subject,
  body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
  button: 'Look at it',
});

type Item = NonNullable<Awaited<ReturnType<typeof load>>>;

async function load(id: string) {
  return db().libraryItem.findUnique({
    where: { id },
    include: {
      ...withOwners,
      kind: { select: { name: true } },
      supersededBy: { select: { title: true } },
    },
  });
}

/** Puts entries about items to a person; null for what they may not read, and when there is nothing to say any more. */
function tellOf(say: (item: Item, entry: LoggedEntry) => Promise<string | null> | string | null) {
  return (person: Person, entries: LoggedEntry[]): Promise<Array<Telling | null>> =>
    Promise.all(
      entries.map(async (entry) => {
        const item = await load(entry.subjects.item ?? '');
        if (!item || !libraryPolicy.read(person, factsOf(item))) return null;
        const sentence = await say(item, entry);
        if (sentence === null) return null;
        const to = href(libraryAddresses.item, { slug: item.slug });
        return { sentence, to, values: { title: item.title } };
      }),
    );
}

/** Whoever said that their organisation used it, and the owners of what was made of it. */
async function adopters(itemId: string): Promise<string[]> {
  const [uses, copies] = await Promise.all([
    db().libraryUse.findMany({ where: { itemId }, select: { byId: true } }),
    db().libraryOwner.findMany({
      where: { item: { adaptedFromId: itemId }, personId: { not: null } },
      select: { personId: true },
    }),
  ]);
  return [
    ...new Set([
      ...uses.map(({ byId }) => byId),
      ...copies.flatMap(({ personId }) => personId ?? []),
    ]),
  ];
}

registerNoticeKind({
  kind: 'library.new-version',
  title: 'There is a new version of a document that we use',
  entries: ['library.version-added'],
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: words('New version: {title}'),
  about,
  concerns: ({ subjects }) => adopters(subjects.item ?? ''),
  tell: tellOf(async ({ title, state }, { subjects }) => {
    if (state !== 'published') return null;
    const version = await db().libraryVersion.findUnique({ where: { id: subjects.version ?? '' } });
    if (!version) return null;
    return `“${title}”, which you use, has a new version ${version.number}: ${version.note.replace(/[.\s]+$/, '')}`;
  }),
});

registerNoticeKind({
  kind: 'library.retired',
  title: 'A document that we use is not to be used any more',
  entries: ['library.superseded', 'library.withdrawn'],
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: words('Not to be used any more: {title}'),
  about,
  concerns: ({ subjects }) => adopters(subjects.item ?? ''),
  tell: tellOf(({ title, state, reason, supersededBy }) => {
    const why = reason.replace(/[.\s]+$/, '');
    if (state === 'withdrawn') return `“${title}”, which you use, has been withdrawn: ${why}`;
    if (state !== 'superseded') return null;
    const by = supersededBy
      ? `“${supersededBy.title}” stands in its place`
      : 'another stands in its place';
    return `“${title}”, which you use, has been superseded, and ${by}: ${why}`;
  }),
});

registerNoticeKind({
  kind: 'library.sign-off-wanted',
  title: 'A document that my organisation owns waits to be signed off',
  entries: ['library.published', 'library.version-added'],
  offeredTo: ({ roles }) => roles.includes('lead'),
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: words('To be signed off: {title}'),
  about,
  async concerns({ subjects }) {
    const owners = await db().libraryOwner.findMany({
      where: { itemId: subjects.item ?? '', organisationId: { not: null } },
      select: { organisationId: true },
    });
    const leads = await db().person.findMany({
      where: {
        leftAt: null,
        organisationId: { in: owners.flatMap(({ organisationId }) => organisationId ?? []) },
        roles: { some: { role: 'lead' } },
      },
      select: { id: true },
    });
    return leads.map(({ id }) => id);
  },
  tell: async (person, entries) => {
    const told = await tellOf(({ title, state }) =>
      state === 'published' ? `“${title}” waits for your organisation to sign it off` : null,
    )(person, entries);
    return Promise.all(
      told.map(async (telling, index) => {
        const itemId = entries[index]?.subjects.item ?? '';
        return telling && (await isUnsigned(itemId, person.organisationId)) ? telling : null;
      }),
    );
  },
});

/** Whether an organisation has not signed the newest version of an item off. */
async function isUnsigned(itemId: string, organisationId: string): Promise<boolean> {
  const newest = await db().libraryVersion.findFirst({
    where: { itemId },
    orderBy: { number: 'desc' },
    include: { signOffs: { where: { organisationId } } },
  });
  return newest !== null && newest.signOffs.length === 0;
}

/** The people who own an item. */
async function ownersOf(itemId: string): Promise<string[]> {
  const owners = await db().libraryOwner.findMany({
    where: { itemId, personId: { not: null } },
    select: { personId: true },
  });
  return owners.flatMap(({ personId }) => personId ?? []);
}

registerNoticeKind({
  kind: 'library.review-due',
  title: 'A document of mine is to be looked at again',
  entries: ['library.review-due'],
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: words('To be looked at again: {title}'),
  about,
  concerns: ({ subjects }) => ownersOf(subjects.item ?? ''),
  tell: tellOf(({ title, state, reviewOn }) =>
    state === 'published' && reviewOn !== null
      ? `“${title}” is to be looked at again by ${formatDay(reviewOn)}`
      : null,
  ),
});

registerNoticeKind({
  kind: 'library.used',
  title: 'Somebody used a document of mine',
  entries: ['library.used'],
  byDefault: { site: true, mail: false },
  placeholders: ['title'],
  words: words('Used: {title}'),
  about: ({ subjects }) => `library-use:${subjects.item ?? ''}:${subjects.organisation ?? ''}`,
  concerns: ({ subjects }) => ownersOf(subjects.item ?? ''),
  tell: tellOf(async ({ title }, { subjects }) => {
    const organisation = await db().organisation.findUnique({
      where: { id: subjects.organisation ?? '' },
      select: { name: true },
    });
    return organisation ? `${organisation.name} said what came of using “${title}”` : null;
  }),
});

registerNoticeKind({
  kind: 'library.new-item',
  title: 'There is a new document about what I work on',
  entries: ['library.published'],
  byDefault: { site: true, mail: false },
  placeholders: ['title'],
  words: words('New in the library: {title}'),
  about,
  async concerns({ subjects }) {
    const areas = await db().libraryItemArea.findMany({
      where: { itemId: subjects.item ?? '' },
      select: { serviceAreaId: true },
    });
    const workers = await db().personServiceArea.findMany({
      where: {
        serviceAreaId: { in: areas.map(({ serviceAreaId }) => serviceAreaId) },
        person: { leftAt: null },
      },
      select: { personId: true },
    });
    return [...new Set(workers.map(({ personId }) => personId))];
  },
  tell: tellOf(({ title, state, kind }) =>
    state === 'published' ? `New in the library: “${title}” (${kind.name})` : null,
  ),
});

registerNoticeKind({
  kind: 'library.to-be-checked',
  title: 'A document of mine is to be checked against new guidance',
  entries: ['library.to-be-checked'],
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: words('Check against new guidance: {title}'),
  about,
  concerns: ({ subjects }) => ownersOf(subjects.item ?? ''),
  tell: tellOf(async ({ id, title, state }, { subjects }) => {
    const mark = await db().libraryGuidance.findUnique({
      where: { itemId_guidanceId: { itemId: id, guidanceId: subjects.guidance ?? '' } },
      include: { guidance: { select: { title: true } } },
    });
    return state === 'published' && mark?.checkSince
      ? `“${title}” is to be checked against “${mark.guidance.title}”`
      : null;
  }),
});

import type { LoggedEntry } from '~/platform/activity/activity.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { registerNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';
import type { Person } from '~/platform/actor';
import { guidanceAddresses } from '../addresses';
import { guidancePolicy } from '../policy';

/** What of guidance concerns whom. */

// A mail about guidance must not be left out because an earlier one has not been looked at.
const about = ({ seq }: LoggedEntry): string => `guidance:${seq}`;

const words = (subject: string) => ({
  subject,
  body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
  button: 'Look at it',
});

const load = (id: string) =>
  db().guidance.findUnique({
    where: { id },
    include: { source: { select: { name: true } }, supersededBy: { select: { title: true } } },
  });
type Guidance = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Puts entries about guidance to a person; null when there is nothing to say any more. */
function tellOf(say: (guidance: Guidance, entry: LoggedEntry) => string | null) {
  return (person: Person, entries: LoggedEntry[]): Promise<Array<Telling | null>> =>
    Promise.all(
      entries.map(async (entry) => {
        const guidance = await load(entry.subjects.guidance ?? '');
        const sentence = guidance && guidancePolicy.read(person) ? say(guidance, entry) : null;
        if (!guidance || sentence === null) return null;
        const to = href(guidanceAddresses.guidance, { guidance: guidance.slug });
        return { sentence, to, values: { title: guidance.title } };
      }),
    );
}

/** Whoever works on one of its service areas. */
async function workers({ subjects }: LoggedEntry): Promise<string[]> {
  const areas = await db().guidanceArea.findMany({
    where: { guidanceId: subjects.guidance ?? '' },
    select: { serviceAreaId: true },
  });
  const people = await db().personServiceArea.findMany({
    where: {
      serviceAreaId: { in: areas.map(({ serviceAreaId }) => serviceAreaId) },
      person: { leftAt: null },
    },
    select: { personId: true },
  });
  return [...new Set(people.map(({ personId }) => personId))];
}

registerNoticeKind({
  kind: 'guidance.news',
  title: 'There is new or changed guidance about what I work on',
  entries: ['guidance.added', 'guidance.news', 'guidance.superseded', 'guidance.withdrawn'],
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: words('Guidance: {title}'),
  about,
  concerns: workers,
  tell: tellOf(({ title, source, status, reason, supersededBy }, { kind }) => {
    const why = reason.replace(/[.\s]+$/, '');
    if (kind === 'guidance.superseded') {
      if (status !== 'superseded' || !supersededBy) return null;
      return `“${title}” has been superseded by “${supersededBy.title}”: ${why}`;
    }
    if (kind === 'guidance.withdrawn') {
      return status === 'withdrawn' ? `“${title}” holds no more: ${why}` : null;
    }
    if (status !== 'current') return null;
    return kind === 'guidance.added'
      ? `New guidance from ${source.name}: “${title}”`
      : `What “${title}” (${source.name}) says has changed`;
  }),
});

/** Who keeps guidance; where nobody does, whoever looks after the network. */
async function keepers({ subjects }: LoggedEntry): Promise<string[]> {
  const guidance = await db().guidance.findUnique({
    where: { id: subjects.guidance ?? '' },
    select: { ownerId: true },
  });
  if (!guidance) return [];
  if (guidance.ownerId !== null) return [guidance.ownerId];
  const webmasters = await db().roleGrant.findMany({
    where: { role: 'webmaster' },
    select: { personId: true },
  });
  return webmasters.map(({ personId }) => personId);
}

registerNoticeKind({
  kind: 'guidance.link-dead',
  title: 'The address of guidance I keep leads nowhere',
  entries: ['guidance.link-dead'],
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: words('The link leads nowhere: {title}'),
  about,
  concerns: keepers,
  tell: tellOf(({ title, link }) =>
    link === 'dead' ? `The address of “${title}” has not answered on four days` : null,
  ),
});

registerNoticeKind({
  kind: 'guidance.review-due',
  title: 'Guidance I keep is to be looked at again',
  entries: ['guidance.review-due'],
  byDefault: { site: true, mail: true },
  placeholders: ['title'],
  words: words('To be looked at again: {title}'),
  about,
  concerns: keepers,
  tell: tellOf(({ title, status, reviewOn }) =>
    status === 'current' && reviewOn !== null
      ? `“${title}” is to be looked at again by ${formatDay(reviewOn)}`
      : null,
  ),
});

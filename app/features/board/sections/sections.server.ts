import type { Actor, Person } from '~/platform/actor';
import { readNewestSeq } from '~/platform/activity/activity.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { atOneMoment, untilCommit } from '~/platform/database/hot.server';
import { authorize, NotFound } from '~/platform/errors';
import { listUnreadInSection } from '../reading/unread.server';
import type { SectionAudience } from '../audience';
import { boardPolicy, visibleTo } from '../policy';
import {
  countInSection,
  listByStanding,
  listInSection,
  listOpen,
  listPinned,
  standsInSection,
} from '../lists/lists.hot.server';
import { readRows } from '../lists/rows.hot.server';
import { endOf, type ListQuery } from '../lists/list-query';
import type { Counts, SectionUpdate, TopicList, TopicRow } from '../views';

/** Sections of the board and the lists of queries in them. */

const PAGE_SIZE = 25;

/** What is known of a section that is added. */
export interface NewSection {
  slug: string;
  name: string;
  description: string;
  /** Whom it is for; all members when left out. */
  audience?: SectionAudience;
}

/** Adds a section; the order of adding is the order of lists. */
export function addSection(actor: Actor, section: NewSection): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(boardPolicy.editSections(actor));
    const position = await tx.section.count();
    const { id } = await tx.section.create({ data: { ...section, position } });
    await record({ kind: 'board.section-added', channels: [], subjects: { section: id } });
  });
}

/** A section as forms and lists show it. */
export interface SectionView {
  id: string;
  slug: string;
  name: string;
  description: string;
  audience: string;
  /** Its queries are read and answered as before; no form offers it, and none is asked in it. */
  retired: boolean;
}

const sectionFields = { id: true, slug: true, name: true, description: true, audience: true };

/** The sections a person may read and write in, in order. */
export async function listSections(actor: Person): Promise<SectionView[]> {
  return (await listReadable(actor)).filter(({ retired }) => !retired);
}

/** The sections a person may read, the retired ones among them, in order. */
async function listReadable(actor: Person): Promise<SectionView[]> {
  authorize(boardPolicy.read(actor));
  return listFor(...visibleTo(actor).audience.in);
}

const listFor = untilCommit(async (...audiences: string[]): Promise<SectionView[]> => {
  const sections = await db().section.findMany({
    where: { audience: { in: audiences } },
    orderBy: { position: 'asc' },
    select: { ...sectionFields, retiredAt: true },
  });
  return sections.map(({ retiredAt, ...section }) => ({ ...section, retired: retiredAt !== null }));
});

/** The sections with how many queries stand in each. */
export async function listSectionsWithCounts(
  actor: Person,
): Promise<Array<SectionView & { counts: Counts }>> {
  const sections = await listSections(actor);
  return sections.map((section) => ({ ...section, counts: countInSection(section.id) }));
}

/**
 * A section by its name in addresses, for reading: a retired one too, since what stands in it leads there.
 *
 * @throws {NotFound}
 */
export async function findSection(actor: Person, slug: string): Promise<SectionView> {
  const section = (await listReadable(actor)).find((each) => each.slug === slug);
  if (!section) throw new NotFound('No such section');
  return section;
}

/**
 * A section to ask in, by its name in addresses.
 *
 * @param otherwise what is taken when it is not there, or no query can be asked in it: no other, or any
 * @throws {NotFound}
 */
export async function findSectionToAsk(
  actor: Person,
  slug: string,
  otherwise: 'none' | 'any',
): Promise<SectionView> {
  const sections = await listSections(actor);
  const wanted = sections.find((each) => each.slug === slug);
  const section = wanted ?? (otherwise === 'any' ? sections[0] : undefined);
  if (!section) throw new NotFound('No such section');
  return section;
}

/** One page of a section's queries; the section is one that `findSection` has let the actor read. */
export async function listTopics(
  actor: Person,
  section: { id: string; audience: string },
  query: ListQuery,
): Promise<TopicList> {
  authorize(boardPolicy.readSection(actor, section));
  return atOneMoment(() => {
    const ids = listIds(actor, section.id, query);
    const rows = readRows(ids.slice(0, PAGE_SIZE));
    const last = rows.at(-1);
    return {
      rows,
      counts: countInSection(section.id),
      next: ids.length > PAGE_SIZE && last ? endOf(last) : null,
      size: PAGE_SIZE,
      seq: readNewestSeq(),
    };
  });
}

/** What a list consists of that has the open queries first, by its view. */
const OPEN_FIRST = { all: ['open', 'rest'], unanswered: ['open'], answered: ['answered'] } as const;

/** What is pinned stands on the first page, in the order of the list. */
function listFirst(sectionId: string, { view, order, serviceArea }: CountedQuery): string[] {
  const whole = view === 'unanswered' ? 'open' : view;
  const openFirst = view === 'all' && order === 'needs-answer';
  const groups = openFirst ? OPEN_FIRST.all : ([whole] as const);
  return groups.flatMap((which) => listPinned(sectionId, { which, serviceArea }));
}

/** Views whose lines are counted, and ordered by what needs an answer. */
type CountedQuery = ListQuery & { view: keyof Counts };

function listIds(actor: Person, sectionId: string, query: ListQuery): string[] {
  const { view, order, serviceArea } = query;
  const before = readKey(query.before)?.lastSeq ?? null;
  switch (view) {
    case 'new':
      return listUnreadInSection(actor, sectionId, { before, serviceArea }, PAGE_SIZE + 1).map(
        ({ id }) => id,
      );
    case 'with-agent':
    case 'waiting-for':
      return listByStanding(sectionId, view, { before, serviceArea }, PAGE_SIZE + 1);
    default: {
      const counted = { ...query, view };
      return [
        ...(query.before === null ? listFirst(sectionId, counted) : []),
        ...(order === 'newest'
          ? listNewest(sectionId, counted)
          : listOpenFirst(sectionId, counted)),
      ];
    }
  }
}

function listNewest(sectionId: string, { view, serviceArea, before }: CountedQuery): string[] {
  const key = readKey(before);
  const which = view === 'unanswered' ? 'open' : view;
  const only = { which, before: key?.lastSeq ?? null, serviceArea } as const;
  return listInSection(sectionId, only, PAGE_SIZE + 1);
}

/** Open queries first, each group by its latest activity: two index ranges, one after the other. */
function listOpenFirst(sectionId: string, { view, serviceArea, before }: CountedQuery): string[] {
  const key = readKey(before);
  const ids: string[] = [];
  for (const which of OPEN_FIRST[view]) {
    const open = which === 'open';
    if (key && open && !key.open) continue; // the page before ended beyond this group
    const only = { which, before: key?.open === open ? key.lastSeq : null, serviceArea };
    const room = PAGE_SIZE + 1 - ids.length;
    if (room > 0) ids.push(...listInSection(sectionId, only, room));
  }
  return ids;
}

/** `1.4711`: whether the last line was open, and its place. Anything else starts at the top. */
function readKey(before: string | null): { open: boolean; lastSeq: number } | null {
  const match = /^([01])\.(\d{1,9})$/.exec(before ?? '');
  return match && { open: match[1] === '1', lastSeq: Number(match[2]) };
}

/** Open queries of all sections, those that have waited longest first. */
export async function listOpenTopics(actor: Person): Promise<TopicRow[]> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => readRows(listOpen(actor, PAGE_SIZE)));
}

/** A query as a line of a section's list now, or null when it does not stand there. */
export function findSectionUpdate(sectionId: string, topicId: string): Promise<SectionUpdate> {
  return atOneMoment(() => {
    const [row = null] = readRows(standsInSection(sectionId, topicId));
    return { topicId, row, counts: countInSection(sectionId) };
  });
}

import type { Actor, Person } from '~/platform/actor';
import { newestSeq } from '~/platform/activity/activity.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import type { Prisma } from '~/platform/database/generated/client';
import type { SectionAudience } from './audience';
import { boardPolicy, visibleTo } from './policy';
import { rowParts, viewRow } from './rows.server';
import { endOf, type ListQuery, type View } from './list-query';
import type { Counts, SectionUpdate, TopicList, TopicRow } from './views';

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
}

const sectionFields = { id: true, slug: true, name: true, description: true, audience: true };

/** The sections a person may read and write in, in order. */
export async function listSections(actor: Person): Promise<SectionView[]> {
  authorize(boardPolicy.read(actor));
  return db().section.findMany({
    where: { retiredAt: null, ...visibleTo(actor) },
    orderBy: { position: 'asc' },
    select: sectionFields,
  });
}

/** The sections with how many queries stand in each. */
export async function listSectionsWithCounts(
  actor: Person,
): Promise<Array<SectionView & { counts: Counts }>> {
  const sections = await listSections(actor);
  return Promise.all(
    sections.map(async (section) => ({ ...section, counts: await countTopics(section.id) })),
  );
}

/**
 * A section by its name in addresses.
 *
 * @throws {NotFound}
 */
export async function findSection(actor: Person, slug: string): Promise<SectionView> {
  authorize(boardPolicy.read(actor));
  const section = await db().section.findFirst({
    where: { slug, retiredAt: null, ...visibleTo(actor) },
    select: sectionFields,
  });
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
  // Read before the rows: what is committed in between is heard twice rather than never.
  const seq = await newestSeq();
  const [found, counts] = await Promise.all([
    query.order === 'newest' ? listNewest(section.id, query) : listOpenFirst(section.id, query),
    countTopics(section.id),
  ]);
  const rows = found.slice(0, PAGE_SIZE).map((place) => viewRow(place.topic, place));
  const last = rows.at(-1);
  const next = found.length > PAGE_SIZE && last ? endOf(last) : null;
  return { rows, counts, next, size: PAGE_SIZE, seq };
}

type Place = Prisma.TopicSectionGetPayload<{
  include: { topic: { include: typeof rowParts } };
}>;

function listNewest(sectionId: string, query: ListQuery): Promise<Place[]> {
  const key = readKey(query.before);
  return listPlaces(
    sectionId,
    query,
    key && { lt: key.lastSeq },
    openIn(query.view),
    PAGE_SIZE + 1,
  );
}

/** Open queries first, each group by its latest activity: two index ranges, one after the other. */
async function listOpenFirst(sectionId: string, query: ListQuery): Promise<Place[]> {
  const key = readKey(query.before);
  const places: Place[] = [];
  for (const open of [true, false]) {
    const wanted = openIn(query.view);
    if (wanted !== undefined && wanted !== open) continue;
    if (key && open && !key.open) continue; // the page before ended beyond this group
    const after = key?.open === open ? { lt: key.lastSeq } : null;
    const room = PAGE_SIZE + 1 - places.length;
    if (room > 0) places.push(...(await listPlaces(sectionId, query, after, open, room)));
  }
  return places;
}

function listPlaces(
  sectionId: string,
  { serviceArea }: ListQuery,
  lastSeq: { lt: number } | null,
  open: boolean | undefined,
  take: number,
): Promise<Place[]> {
  return db().topicSection.findMany({
    where: {
      sectionId,
      ...(open === undefined ? {} : { open }),
      ...(lastSeq ? { lastSeq } : {}),
      topic: { deletion: null, ...(serviceArea ? { serviceArea: { slug: serviceArea } } : {}) },
    },
    orderBy: { lastSeq: 'desc' },
    take,
    include: { topic: { include: rowParts } },
  });
}

function openIn(view: View): boolean | undefined {
  return view === 'all' ? undefined : view === 'unanswered';
}

/** `1.4711`: whether the last line was open, and its place. Anything else starts at the top. */
function readKey(before: string | null): { open: boolean; lastSeq: number } | null {
  const match = /^([01])\.(\d{1,9})$/.exec(before ?? '');
  return match && { open: match[1] === '1', lastSeq: Number(match[2]) };
}

async function countTopics(sectionId: string): Promise<Counts> {
  const groups = await db().topicSection.groupBy({
    by: ['open'],
    where: { sectionId, topic: { deletion: null } },
    _count: true,
  });
  const count = (open: boolean) => groups.find((group) => group.open === open)?._count ?? 0;
  return { all: count(true) + count(false), unanswered: count(true), answered: count(false) };
}

/** Open queries of all sections, those that have waited longest first. */
export async function listOpenTopics(actor: Person): Promise<TopicRow[]> {
  authorize(boardPolicy.read(actor));
  const topics = await db().topic.findMany({
    where: { waiting: true, ...visibleTo(actor) },
    orderBy: [{ replyCount: 'asc' }, { createdAt: 'asc' }],
    take: PAGE_SIZE,
    include: rowParts,
  });
  return topics.map((topic) => viewRow(topic, topic.sections[0] ?? { open: true, lastSeq: 0 }));
}

/** A query as a line of a section's list now, or null when it does not stand there. */
export async function findSectionUpdate(
  sectionId: string,
  topicId: string,
): Promise<SectionUpdate> {
  const [place, counts] = await Promise.all([
    db().topicSection.findFirst({
      where: { sectionId, topicId, topic: { deletion: null } },
      include: { topic: { include: rowParts } },
    }),
    countTopics(sectionId),
  ]);
  return { topicId, row: place && viewRow(place.topic, place), counts };
}

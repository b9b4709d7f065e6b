import type { Actor } from '~/platform/actor';
import { hotRead, untilCommit } from '~/platform/database/hot.server';
import { visibleTo } from '../policy';
import type { Counts } from '../views';

/** Which queries stand in the board's lists: their ids, in order. `rows.hot.server` reads how they look. */

interface Id {
  id: string;
}

/** A statement that reads ids, as a function that answers them. */
export function idRead<Params extends Array<string | number | null>>(
  sql: string,
): (...params: Params) => string[] {
  const read = hotRead<Params, Id>(sql);
  return (...params) => read(...params).map(({ id }) => id);
}

/** `visibleTo(actor)` for the parameter of `VISIBLE`. */
export function readable(actor: Actor): string {
  return JSON.stringify(visibleTo(actor).audience.in);
}

/** Who asks may read the topic `t`. Takes `readable(actor)`. */
export const VISIBLE = 't.audience IN (SELECT value FROM json_each(?))';
/** The topic `t` was not taken back, is not hidden, and has not become part of another. */
export const STANDS = `t.hiddenAt IS NULL AND t.mergedIntoId IS NULL
  AND NOT EXISTS (SELECT 1 FROM "TopicDeletion" d WHERE d.topicId = t.id)`;

/** Places in a section before one, by latest activity; `area` is the service area's slug, given twice, or null. */
type InSection = [
  sectionId: string,
  before: number,
  area: string | null,
  again: string | null,
  limit: number,
];
/** @param which of the pinned and the others; what is pinned stands before the others in lists that have an order */
const inSection = (only: string, which = 't.pinned = 0 AND') =>
  idRead<InSection>(`
  SELECT t.id FROM "TopicSection" p CROSS JOIN "Topic" t ON t.id = p.topicId
  WHERE p.sectionId = ? AND ${only} p.lastSeq < ? AND ${which} ${STANDS}
    AND (? IS NULL OR t.serviceAreaId = (SELECT sa.id FROM "ServiceArea" sa WHERE sa.slug = ?))
  ORDER BY p.lastSeq DESC LIMIT ?`);

const allInSection = inSection('');
const openInSection = inSection('p.open = 1 AND');
const restInSection = inSection('p.open = 0 AND');
const answeredInSection = inSection("p.open = 0 AND t.kind = 'query' AND");

const lists = {
  all: allInSection,
  open: openInSection,
  rest: restInSection,
  answered: answeredInSection,
};

/**
 * Queries of a section, the latest activity first.
 *
 * @param only.which the open queries, the answered ones, all but the open ones (discussions among them), or all
 * @param only.before only those whose latest activity is before this place in the log; null for all
 */
export function listInSection(
  sectionId: string,
  only: { which: keyof typeof lists; before: number | null; serviceArea: string | null },
  limit: number,
): string[] {
  const { which, before, serviceArea } = only;
  const list = lists[which];
  return list(sectionId, before ?? Number.MAX_SAFE_INTEGER, serviceArea, serviceArea, limit);
}

/** Topics that somebody looking after them has ever done something to: few, so the rare ones are found among them. */
const withDeed = (kind: string) =>
  `(SELECT DISTINCT topicId FROM "TopicDeed" WHERE kind = '${kind}')`;

const pinnedInSection = (only: string) =>
  idRead<[sectionId: string, area: string | null, again: string | null]>(`
  SELECT t.id FROM ${withDeed('pinned')} deed
  CROSS JOIN "Topic" t ON t.id = deed.topicId AND t.pinned = 1
  CROSS JOIN "TopicSection" p ON p.topicId = t.id AND p.sectionId = ?
  WHERE ${only} ${STANDS}
    AND (? IS NULL OR t.serviceAreaId = (SELECT sa.id FROM "ServiceArea" sa WHERE sa.slug = ?))
  ORDER BY p.lastSeq DESC`);

const pinned = {
  all: pinnedInSection(''),
  open: pinnedInSection('p.open = 1 AND'),
  rest: pinnedInSection('p.open = 0 AND'),
  answered: pinnedInSection("p.open = 0 AND t.kind = 'query' AND"),
};

/** What stands before the others in a section, the latest activity first; `which` as in `listInSection`. */
export function listPinned(
  sectionId: string,
  { which, serviceArea }: { which: keyof typeof lists; serviceArea: string | null },
): string[] {
  return pinned[which](sectionId, serviceArea, serviceArea);
}

const standingAt = (states: string) =>
  inSection(
    `p.open = 1 AND EXISTS (
    SELECT 1 FROM "Escalation" e WHERE e.topicId = p.topicId AND e.state IN (${states})) AND`,
    '',
  );
const byStanding = {
  'with-agent': standingAt("'agent', 'asker'"),
  'waiting-for': standingAt("'waiting'"),
};

/** Queries of a section that an agent has, or that wait for something; as `listInSection`. */
export function listByStanding(
  sectionId: string,
  where: keyof typeof byStanding,
  { before, serviceArea }: { before: number | null; serviceArea: string | null },
  limit: number,
): string[] {
  const from = before ?? Number.MAX_SAFE_INTEGER;
  return byStanding[where](sectionId, from, serviceArea, serviceArea, limit);
}

/** The query's id if it stands in the section, or none. */
export const standsInSection = idRead<[sectionId: string, topicId: string]>(`
  SELECT t.id FROM "TopicSection" p JOIN "Topic" t ON t.id = p.topicId
  WHERE p.sectionId = ? AND p.topicId = ? AND ${STANDS}`);

interface Group {
  open: number;
  n: number;
}

// One walk through an index each: what was taken back is little, and is counted by itself.
const countPlaces = hotRead<[sectionId: string], Group>(
  `SELECT p.open, count(*) AS n FROM "TopicSection" p WHERE p.sectionId = ? GROUP BY p.open`,
);
// Neither open nor answered, and few.
const countNoQueries = hotRead<[sectionId: string], { n: number }>(
  `SELECT count(*) AS n FROM "TopicSection" p CROSS JOIN "Topic" t ON t.id = p.topicId
   WHERE p.sectionId = ? AND p.open = 0 AND t.kind <> 'query' AND ${STANDS}`,
);
const countDeleted = hotRead<[sectionId: string], Group>(
  `SELECT p.open, count(*) AS n FROM "TopicDeletion" d
   CROSS JOIN "TopicSection" p ON p.topicId = d.topicId AND p.sectionId = ? GROUP BY p.open`,
);

const countHidden = hotRead<[sectionId: string], Group>(
  `SELECT p.open, count(*) AS n FROM ${withDeed('hidden')} deed
   CROSS JOIN "Topic" t ON t.id = deed.topicId AND t.hiddenAt IS NOT NULL
   CROSS JOIN "TopicSection" p ON p.topicId = t.id AND p.sectionId = ? GROUP BY p.open`,
);

/** How many queries of a section stand how. */
export const countInSection = untilCommit((sectionId: string): Counts => {
  const places = countPlaces(sectionId);
  const [deleted, hidden] = [countDeleted(sectionId), countHidden(sectionId)];
  const of = (groups: Group[], open: number) => groups.find((group) => group.open === open)?.n ?? 0;
  const unanswered = of(places, 1) - of(deleted, 1) - of(hidden, 1);
  const others = of(places, 0) - of(deleted, 0) - of(hidden, 0);
  const answered = others - (countNoQueries(sectionId)[0]?.n ?? 0);
  return { all: unanswered + others, unanswered, answered };
});

const open = idRead<[readable: string, limit: number]>(`
  SELECT t.id FROM "Topic" t WHERE t.waiting = 1 AND ${VISIBLE}
  ORDER BY t.replyCount, t.createdAt LIMIT ?`);

/** Open queries of all sections: those nobody has replied to first, the longest waiting before the rest. */
export function listOpen(actor: Actor, limit: number): string[] {
  return open(readable(actor), limit);
}

const near = idRead<[topicId: string, readable: string, limit: number]>(`
  SELECT t.id FROM "Topic" this CROSS JOIN "Topic" t ON t.serviceAreaId = this.serviceAreaId
  WHERE this.id = ? AND t.id <> this.id AND ${STANDS} AND ${VISIBLE}
  ORDER BY t.replyCount DESC, t.createdAt DESC LIMIT ?`);

/** Other queries on a query's service, the most discussed first. */
export function listNear(actor: Actor, topicId: string, limit: number): string[] {
  return near(topicId, readable(actor), limit);
}

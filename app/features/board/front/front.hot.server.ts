import type { Person } from '~/platform/actor';
import { hotRead, untilCommit } from '~/platform/database/hot.server';
import { idRead, readable, STANDS, VISIBLE } from '../lists/lists.hot.server';

/** The lists of all sections together: ids of what a member may read, in order. */

/** A topic in a list by latest activity. */
export interface Place {
  id: string;
  lastSeq: number;
}

/** The latest of several lists by activity, each topic once. */
export function mergeLatest(lists: Place[][], limit: number): Place[] {
  const places = new Map(lists.flat().map((place) => [place.id, place]));
  return [...places.values()].sort((a, b) => b.lastSeq - a.lastSeq).slice(0, limit);
}

const sections = hotRead<[readable: string], { id: string }>(
  'SELECT s.id FROM "Section" s WHERE s.audience IN (SELECT value FROM json_each(?))',
);

/** Ids of the sections a person may read, the retired ones among them. */
export const readableSections = (actor: Person) => sections(readable(actor)).map(({ id }) => id);

const unanswered = idRead<[readable: string, limit: number, offset: number]>(`
  SELECT t.id FROM "Topic" t WHERE t.waiting = 1 AND ${VISIBLE}
  ORDER BY t.replyCount, t.createdAt LIMIT ? OFFSET ?`);

/** Open queries: those nobody has replied to first, the longest waiting before the rest. */
export const listUnanswered = (actor: Person, limit: number, offset: number) =>
  unanswered(readable(actor), limit, offset);

const waiting = hotRead<[readable: string], { n: number }>(
  `SELECT count(*) AS n FROM "Topic" t WHERE t.waiting = 1 AND ${VISIBLE}`,
);
const countWaiting = untilCommit((who: string) => waiting(who)[0]?.n ?? 0);

/** How many queries are open. */
export const countUnanswered = (actor: Person) => countWaiting(readable(actor));

/**
 * The topics that somebody has asked, under their name or without it, as `t`. Takes their id twice. It begins with their
 * own and looks each up: the other way round SQLite goes through all there are.
 */
const MINE = `(SELECT id FROM "Topic" WHERE authorId = ?
  UNION ALL SELECT postId FROM "AnonymousPost" WHERE personId = ? AND kind = 'topic') own
  CROSS JOIN "Topic" t ON t.id = own.id`;
const LAST_SEQ = `(SELECT max(p.lastSeq) FROM "TopicSection" p WHERE p.topicId = t.id) AS lastSeq`;

const mine = hotRead<
  [personId: string, again: string, readable: string, before: number, limit: number],
  Place
>(`
  SELECT t.id, ${LAST_SEQ} FROM ${MINE}
  WHERE ${STANDS} AND ${VISIBLE} AND lastSeq < ? ORDER BY lastSeq DESC LIMIT ?`);

/** What somebody has asked or begun, by latest activity. */
export const listMine = (actor: Person, limit: number, before: number) =>
  mine(actor.id, actor.id, readable(actor), before, limit).map(({ id }) => id);

const countOwn = hotRead<[personId: string, again: string, readable: string], { n: number }>(
  `SELECT count(*) AS n FROM ${MINE} WHERE ${STANDS} AND ${VISIBLE}`,
);

/** How much of it there is. */
export const countMine = (actor: Person) =>
  countOwn(actor.id, actor.id, readable(actor))[0]?.n ?? 0;

const about = idRead<[slug: string, readable: string, before: number, limit: number]>(`
  SELECT t.id, ${LAST_SEQ} FROM "ServiceArea" sa CROSS JOIN "Topic" t ON t.serviceAreaId = sa.id
  WHERE sa.slug = ? AND ${STANDS} AND ${VISIBLE} AND lastSeq < ? ORDER BY lastSeq DESC LIMIT ?`);

/** All about a service area, by latest activity. */
export const listAbout = (actor: Person, slug: string, limit: number, before: number) =>
  about(slug, readable(actor), before, limit);

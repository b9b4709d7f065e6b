import type { Person } from '~/platform/actor';
import { hotRead, storedMoment, untilCommit } from '~/platform/database/hot.server';
import { idRead, readable, STANDS, VISIBLE } from '../lists/lists.hot.server';
import { ASKED_WITHOUT_NAME } from '../nameless/nameless.hot.server';

/**
 * Which queries the board's parts of the home page show. A `+` keeps SQLite from the wider of two indexes, `CROSS JOIN`
 * from turning the order of two tables round: it keeps no statistics to choose by.
 */

/** A query of somebody's own, under their name or without it. Takes their id twice. */
const MINE = `(t.authorId = ? OR t.id IN ${ASKED_WITHOUT_NAME})`;
type Mine = [me: string, again: string, readable: string, limit: number];

const withReplies = idRead<Mine>(`
  SELECT t.id FROM "Topic" t
  WHERE ${MINE} AND +t.waiting = 1 AND t.replyCount > 0 AND ${VISIBLE}
  ORDER BY t.createdAt DESC LIMIT ?`);

/** A person's open queries that somebody has replied to, the latest first. */
export const listWithReplies = (actor: Person, limit: number) =>
  withReplies(actor.id, actor.id, readable(actor), limit);

const withoutReplies = idRead<Mine>(`
  SELECT t.id FROM "Topic" t
  WHERE ${MINE} AND +t.waiting = 1 AND t.replyCount = 0 AND ${VISIBLE}
  ORDER BY t.createdAt DESC LIMIT ?`);

/** A person's open queries that nobody has replied to, the latest first. */
export const listWithoutReplies = (actor: Person, limit: number) =>
  withoutReplies(actor.id, actor.id, readable(actor), limit);

const ofOthers = idRead<
  [me: string, again: string, once: string, readable: string, limit: number]
>(`
  SELECT t.id FROM "Topic" t
  WHERE t.waiting = 1 AND NOT ${MINE}
    AND NOT EXISTS (SELECT 1 FROM "Reply" r WHERE r.authorId = ? AND r.topicId = t.id) AND ${VISIBLE}
  ORDER BY t.replyCount, t.createdAt LIMIT ?`);

/** Open queries of others on which a person has not written, the longest waiting without a reply first. */
export const listOfOthers = (actor: Person, limit: number) =>
  ofOthers(actor.id, actor.id, actor.id, readable(actor), limit);

const answered = idRead<[after: string, upTo: string, readable: string, limit: number]>(`
  SELECT t.id FROM "AcceptedAnswer" a CROSS JOIN "Topic" t ON t.id = a.topicId
  WHERE a.acceptedAt > ? AND a.acceptedAt <= ? AND ${STANDS} AND ${VISIBLE}
  ORDER BY a.acceptedAt DESC LIMIT ?`);

/** What was answered after a moment and up to another, the latest first. */
export const listAnswered = (actor: Person, after: Date, upTo: Date, limit: number) =>
  answered(storedMoment(after), storedMoment(upTo), readable(actor), limit);

const findAreas = hotRead<[me: string, again: string, once: string], { id: string }>(`
  SELECT t.serviceAreaId AS id FROM "Topic" t WHERE ${MINE} AND t.serviceAreaId IS NOT NULL
  UNION SELECT t.serviceAreaId FROM "Reply" r CROSS JOIN "Topic" t ON t.id = r.topicId
  WHERE r.authorId = ? AND t.serviceAreaId IS NOT NULL`);

// As long to read as somebody has written, milliseconds for thousands of replies.
const areasOf = untilCommit((me: string) => findAreas(me, me, me).map(({ id }) => id));

interface Dated {
  id: string;
  createdAt: string;
}
const onArea = hotRead<
  [area: string, me: string, again: string, once: string, readable: string, limit: number],
  Dated
>(`
  SELECT t.id, t.createdAt FROM "Topic" t INDEXED BY "Topic_serviceAreaId_createdAt_idx"
  WHERE t.serviceAreaId = ? AND NOT ${MINE}
    AND NOT EXISTS (SELECT 1 FROM "Reply" r WHERE r.authorId = ? AND r.topicId = t.id)
    AND ${STANDS} AND ${VISIBLE}
  ORDER BY t.createdAt DESC LIMIT ?`);

/** The latest queries on services a person has asked or written about, but for those in which they did. */
export function listNearWork(actor: Person, limit: number): string[] {
  const { id: me } = actor;
  return areasOf(me)
    .flatMap((area) => onArea(area, me, me, me, readable(actor), limit))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, limit)
    .map(({ id }) => id);
}

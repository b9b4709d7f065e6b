import { hotRead, hotWrite } from '~/platform/database/hot.server';
import { STANDS } from '../lists/lists.hot.server';

/** How far people have read, as it is kept and asked for with every page (docs/decisions/0031). */

/**
 * Keeps how far somebody has read a topic; a mark never moves back. Whoever is no member any more, and a topic that is
 * gone, get none.
 */
export const keepMark = hotWrite<[seq: number, topicId: string, personId: string]>(`
  INSERT INTO "ReadMark" (personId, topicId, seq)
  SELECT g.personId, t.id, ? FROM "Topic" t CROSS JOIN "RoleGrant" g
  WHERE t.id = ? AND g.personId = ? AND g.role = 'member'
  ON CONFLICT (personId, topicId) DO UPDATE SET seq = max(seq, excluded.seq)`);

/** Counts everything in a section as read. */
export const keepSectionRead = hotWrite<[personId: string, sectionId: string]>(`
  INSERT INTO "ReadMark" (personId, topicId, seq)
  SELECT ?, p.topicId, p.lastSeq FROM "TopicSection" p WHERE p.sectionId = ?
  ON CONFLICT (personId, topicId) DO UPDATE SET seq = max(seq, excluded.seq)`);

const startFrom = hotWrite<[personId: string, seq: number]>(`
  INSERT INTO "ReadFrom" (personId, seq) VALUES (?, ?)
  ON CONFLICT (personId) DO UPDATE SET seq = max(seq, excluded.seq)`);
const dropMarks = hotWrite<[personId: string, seq: number]>(
  'DELETE FROM "ReadMark" WHERE personId = ? AND seq <= ?',
);

/** Counts everything up to a place in the log as read; marks before it say nothing any more. */
export const keepAllRead: typeof startFrom = (tx, personId, seq) => {
  dropMarks(tx, personId, seq);
  return startFrom(tx, personId, seq);
};

/**
 * The topic of the place `p` is unread by `me`: with the baseline that they have set, else since they joined. Needs
 * `READER`.
 */
const UNREAD = `p.lastSeq > coalesce(m.seq, 0) AND CASE WHEN f.seq IS NULL
    THEN (SELECT a.at FROM "Activity" a WHERE a.seq = p.lastSeq) > me.joinedAt
    ELSE p.lastSeq > f.seq END`;
const READER = `LEFT JOIN "ReadFrom" f ON f.personId = me.id
  LEFT JOIN "ReadMark" m ON m.personId = me.id AND m.topicId = p.topicId`;

/** A topic that is unread up to a place in the log. */
export interface Unread {
  id: string;
  lastSeq: number;
}

/** Which of some topics somebody has not read to their end. */
export const unreadAmong = hotRead<[ids: string, personId: string], Unread>(`
  SELECT DISTINCT p.topicId AS id, p.lastSeq FROM json_each(?) wanted
  CROSS JOIN "TopicSection" p ON p.topicId = wanted.value
  CROSS JOIN "Person" me ON me.id = ? ${READER} WHERE ${UNREAD}`);

/** The unread topics of a section before a place in the log that stand, the latest activity first. */
export const unreadInSection = hotRead<
  [
    personId: string,
    sectionId: string,
    before: number,
    area: string | null,
    again: string | null,
    limit: number,
  ],
  Unread
>(`
  SELECT p.topicId AS id, p.lastSeq FROM "Person" me
  LEFT JOIN "ReadFrom" f ON f.personId = me.id
  -- Beyond the baseline alone: that range of the index is short for whoever has one.
  CROSS JOIN "TopicSection" p ON p.lastSeq > coalesce(f.seq, 0)
  LEFT JOIN "ReadMark" m ON m.personId = me.id AND m.topicId = p.topicId
  WHERE me.id = ? AND p.sectionId = ? AND p.lastSeq < ? AND ${UNREAD}
    AND EXISTS (SELECT 1 FROM "Topic" t WHERE t.id = p.topicId AND ${STANDS}
      AND (? IS NULL OR t.serviceAreaId = (SELECT sa.id FROM "ServiceArea" sa WHERE sa.slug = ?)))
  ORDER BY p.lastSeq DESC LIMIT ?`);

/** How far somebody has read a topic: null when they have not opened it yet. */
export const markOf = hotRead<[personId: string, topicId: string], { seq: number }>(
  'SELECT seq FROM "ReadMark" WHERE personId = ? AND topicId = ?',
);

/** The first reply after a place in a topic that stands. */
export const firstReplyAfter = hotRead<
  [topicId: string, seq: number],
  { id: string; topicId: string; seq: number }
>(`
  SELECT r.id, r.topicId, r.seq FROM "Reply" r WHERE r.topicId = ? AND r.seq > ?
    AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id)
  ORDER BY r.seq LIMIT 1`);

import type { Person } from '~/platform/actor';
import { hotRead } from '~/platform/database/hot.server';
import { readable, STANDS, VISIBLE } from '../lists/lists.hot.server';
import { mergeLatest, readableSections, type Place } from './front.hot.server';

/** What somebody follows, as a list of all sections together: what they follow or wrote in, and follow around it. */

/** The topics that `me` follows by name, or has written in. Whoever wrote without their name did so as who asked. */
const followed = hotRead<
  [personId: string, readable: string, before: number, limit: number],
  Place
>(`
  SELECT t.id, (SELECT max(p.lastSeq) FROM "TopicSection" p WHERE p.topicId = t.id) AS lastSeq
  FROM (SELECT ? AS id) me JOIN "Topic" t ON t.id IN (
    SELECT f.targetId FROM "Following" f WHERE f.personId = me.id AND f.kind = 'topic'
    UNION SELECT own.id FROM "Topic" own WHERE own.authorId = me.id
    UNION SELECT x.postId FROM "AnonymousPost" x WHERE x.personId = me.id AND x.kind = 'topic'
    UNION SELECT r.topicId FROM "Reply" r WHERE r.authorId = me.id
      AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id))
  WHERE NOT EXISTS (SELECT 1 FROM "Following" q
      WHERE q.personId = me.id AND q.kind = 'topic' AND q.targetId = t.id AND q.muted = 1)
    AND ${STANDS} AND ${VISIBLE} AND lastSeq < ?
  ORDER BY lastSeq DESC LIMIT ?`);

/** Nothing around the topic `t` is muted, nor itself. Takes the person's id. */
const NOT_MUTED = `NOT EXISTS (SELECT 1 FROM "Following" q WHERE q.personId = ? AND q.muted = 1 AND (
    (q.kind = 'topic' AND q.targetId = t.id)
    OR (q.kind = 'service-area' AND q.targetId = t.serviceAreaId)
    OR (q.kind = 'section' AND q.targetId IN (SELECT s.sectionId FROM "TopicSection" s WHERE s.topicId = t.id))))`;

const chosen = hotRead<[personId: string, kind: 'section' | 'service-area'], { id: string }>(
  `SELECT targetId AS id FROM "Following" WHERE personId = ? AND kind = ? AND muted = 0`,
);

const inSection = hotRead<
  [sectionId: string, before: number, personId: string, limit: number],
  Place
>(`
  SELECT t.id, p.lastSeq FROM "TopicSection" p CROSS JOIN "Topic" t ON t.id = p.topicId
  WHERE p.sectionId = ? AND p.lastSeq < ? AND ${STANDS} AND ${NOT_MUTED}
  ORDER BY p.lastSeq DESC LIMIT ?`);

const onArea = hotRead<
  [areaId: string, personId: string, readable: string, before: number, limit: number],
  Place
>(`
  SELECT t.id, (SELECT max(p.lastSeq) FROM "TopicSection" p WHERE p.topicId = t.id) AS lastSeq
  FROM "Topic" t WHERE t.serviceAreaId = ? AND ${STANDS} AND ${NOT_MUTED} AND ${VISIBLE} AND lastSeq < ?
  ORDER BY lastSeq DESC LIMIT ?`);

/** What somebody follows, by latest activity: at most one index range for each section they follow. */
export function listFollowing(actor: Person, limit: number, before: number): string[] {
  const { id } = actor;
  const may = new Set(readableSections(actor));
  const sections = chosen(id, 'section').filter((section) => may.has(section.id));
  const lists = [
    followed(id, readable(actor), before, limit),
    ...sections.map((section) => inSection(section.id, before, id, limit)),
    ...chosen(id, 'service-area').map((area) =>
      onArea(area.id, id, readable(actor), before, limit),
    ),
  ];
  return mergeLatest(lists, limit).map((place) => place.id);
}

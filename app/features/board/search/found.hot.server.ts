import type { Actor } from '~/platform/actor';
import { hotRead } from '~/platform/database/hot.server';
import { idRead, readable, STANDS, VISIBLE } from '../lists/lists.hot.server';

/** What search has found, as far as it stands still and the actor may read it. */

const topics = idRead<[ids: string, readable: string]>(`
  SELECT t.id FROM json_each(?) wanted CROSS JOIN "Topic" t ON t.id = wanted.value
  WHERE ${STANDS} AND ${VISIBLE}`);

/** Those of the queries. */
export const standing = (actor: Actor, ids: string[]) =>
  topics(JSON.stringify(ids), readable(actor));

interface FoundReply {
  id: string;
  topicId: string;
  createdAt: string;
  authorName: string;
  organisation: string;
  accepted: number;
}

const replies = hotRead<[ids: string, readable: string], FoundReply>(`
  SELECT r.id, r.topicId, r.createdAt, author.name AS authorName, coalesce(o.name, '') AS organisation,
    EXISTS (SELECT 1 FROM "AcceptedAnswer" a WHERE a.replyId = r.id) AS accepted
  FROM json_each(?) wanted CROSS JOIN "Reply" r ON r.id = wanted.value
  JOIN "Topic" t ON t.id = r.topicId
  JOIN "Person" author ON author.id = r.authorId
  LEFT JOIN "Organisation" o ON o.id = author.organisationId
  WHERE r.hiddenAt IS NULL AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id) AND ${VISIBLE}`);

/** Those of the replies, with what is shown of them beside their query. */
export const standingReplies = (actor: Actor, ids: string[]) =>
  replies(JSON.stringify(ids), readable(actor));

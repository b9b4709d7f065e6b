import { hotRead } from '~/platform/database/hot.server';

/** Whom a reply concerns: asked for every reply that is posted. */

const askerOf = hotRead<[topicId: string], { authorId: string }>(
  'SELECT authorId FROM "Topic" WHERE id = ?',
);

/** Id of who asked a query. */
export function readAsker(topicId: string): string[] {
  return askerOf(topicId).map(({ authorId }) => authorId);
}

const repliersOf = hotRead<[topicId: string, before: number], { authorId: string }>(`
  SELECT DISTINCT r.authorId FROM "Reply" r
  WHERE r.topicId = ? AND r.seq < ? AND r.hiddenAt IS NULL AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id)`);

/** Ids of those who have replied to a query before a place in the log, with replies that stand. */
export function readRepliers(topicId: string, before: number): string[] {
  return repliersOf(topicId, before).map(({ authorId }) => authorId);
}

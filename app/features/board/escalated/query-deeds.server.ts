import { tellEscalation } from '~/features/escalation/queries.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';

/** What escalation is told when replies to a query are gone, whichever verb took them away. */

/** Whether a reply stands that is not its asker's own. */
export async function hasReplyOfOthers(
  tx: Transaction,
  { id: topicId, authorId }: { id: string; authorId: string },
): Promise<boolean> {
  const where = { topicId, authorId: { not: authorId }, deletion: null };
  return (await tx.reply.findFirst({ where, select: { id: true } })) !== null;
}

/**
 * A reply has been deleted, erased or moved elsewhere.
 *
 * @param deed.seq the entry in the log that says so
 * @param deed.wasAnswer it was the accepted answer
 */
export async function tellReplyGone(
  tx: Transaction,
  record: RecordEntry,
  topic: { id: string; authorId: string },
  { byId, seq, wasAnswer }: { byId: string; seq: number; wasAnswer: boolean },
): Promise<void> {
  if (wasAnswer) await tellEscalation(tx, record, topic.id, 'reopen', { byId, seq });
  if (!(await hasReplyOfOthers(tx, topic))) {
    await tellEscalation(tx, record, topic.id, 'replies-gone', { byId, seq });
  }
}

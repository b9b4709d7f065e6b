import type { Transaction } from '~/platform/database/transaction';

/** Counts the replies that stand in a topic anew, after some have come or gone. */
export async function recount(tx: Transaction, topicId: string): Promise<void> {
  const replyCount = await tx.reply.count({ where: { topicId, deletion: null, hiddenAt: null } });
  await tx.topic.update({ where: { id: topicId }, data: { replyCount } });
}

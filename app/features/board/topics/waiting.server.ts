import { isSettled, type State } from '~/features/escalation/states';
import type { Transaction } from '~/platform/database/transaction';
import { reindexTopic } from '../search/search.server';

/** Whether a query waits for an answer. */

/**
 * Brings up to date whether a topic stands in the lists of what waits for an answer: as long as it is a query that
 * nothing has answered, and that can be read and replied to.
 *
 * @param options.answerGone its answer was just taken back, which escalation hears after this
 */
export async function refreshWaiting(
  tx: Transaction,
  topicId: string,
  { answerGone = false } = {},
): Promise<void> {
  const topic = await tx.topic.findUniqueOrThrow({
    where: { id: topicId },
    include: { deletion: true, acceptedAnswer: true, escalation: true },
  });
  const { kind, closed, hiddenAt, mergedIntoId, deletion, acceptedAnswer, escalation } = topic;
  const settled = escalation !== null && isSettled(escalation.state as State);
  const readable = hiddenAt === null && mergedIntoId === null && deletion === null;
  const open = acceptedAnswer === null && (!settled || answerGone);
  const waiting = kind === 'query' && readable && !closed && open;
  if (waiting !== topic.waiting) {
    await tx.topic.update({ where: { id: topicId }, data: { waiting } });
  }
  await tx.topicSection.updateMany({
    where: { topicId, open: !waiting },
    data: { open: waiting },
  });
}

/** Takes back that a reply answered a query. */
export async function reopen(tx: Transaction, topicId: string): Promise<void> {
  await tx.acceptedAnswer.delete({ where: { topicId } });
  await refreshWaiting(tx, topicId, { answerGone: true });
  await reindexTopic(tx, topicId);
}

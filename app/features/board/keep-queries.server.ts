import { registerKeeper } from '~/features/escalation/keeper.server';
import type { Transaction } from '~/platform/database/transaction';
import { reindexTopic } from './search.server';
import { refreshWaiting } from './waiting.server';

/** What becomes of a query in lists and in the search when it is settled without an accepted answer, or open again. */
registerKeeper({
  settle: (tx, topicId) => setOpen(tx, topicId, false),
  reopen: async (tx, topicId) => {
    // What has an accepted answer stays answered until its asker takes that back.
    const answer = await tx.acceptedAnswer.findUnique({ where: { topicId } });
    if (!answer) await setOpen(tx, topicId, true);
  },
});

async function setOpen(tx: Transaction, topicId: string, open: boolean): Promise<void> {
  await tx.topicSection.updateMany({ where: { topicId }, data: { open } });
  await refreshWaiting(tx, topicId);
  await reindexTopic(tx, topicId);
}

import { registerKeeper } from '~/features/escalation/keeper.server';
import type { Transaction } from '~/platform/database/transaction';
import { reindexTopic } from '../search/search.server';
import { refreshWaiting } from '../topics/waiting.server';

/** What becomes of a query in lists and in the search when it is settled without an accepted answer, or open again. */
registerKeeper({
  settle: refresh,
  // What has an accepted answer stays answered until its asker takes that back.
  reopen: refresh,
});

async function refresh(tx: Transaction, topicId: string): Promise<void> {
  await refreshWaiting(tx, topicId);
  await reindexTopic(tx, topicId);
}

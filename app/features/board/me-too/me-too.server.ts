import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize } from '~/platform/errors';
import { boardPolicy } from '../policy';
import { channelsOf } from '../topics/channels';
import { loadTopic } from '../topics/topics.server';

/** "I ask this too": how many wait for the same answer, and who is told when it is there. */

/**
 * Says that the actor asks a query too, or takes that back. Said again, it changes nothing.
 *
 * @throws {NotFound} when there is no such topic
 * @throws {Forbidden} for its asker, and for what is no query
 */
export function askToo(actor: Person, topicId: string, too: boolean): Promise<void> {
  return change(actor, async (tx, record) => {
    const topic = await loadTopic(tx, actor, topicId);
    authorize(boardPolicy.askToo(actor, topic));
    const mine = { topicId, personId: actor.id };
    const said = await tx.meToo.findUnique({ where: { topicId_personId: mine } });
    if ((said !== null) === too) return;
    if (too) await tx.meToo.create({ data: { ...mine, at: now() } });
    else await tx.meToo.delete({ where: { topicId_personId: mine } });
    await countMeToos(tx, topicId);
    await record({
      kind: too ? 'board.asked-too' : 'board.asked-too-no-more',
      channels: channelsOf(topicId, topic.sectionIds),
      subjects: { topic: topicId },
    });
  });
}

/** Brings the number beside a query up to how many ask it too. */
export async function countMeToos(tx: Transaction, topicId: string): Promise<void> {
  const meTooCount = await tx.meToo.count({ where: { topicId } });
  await tx.topic.update({ where: { id: topicId }, data: { meTooCount } });
}

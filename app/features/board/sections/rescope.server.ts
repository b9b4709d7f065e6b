import type { Transaction } from '~/platform/database/transaction';
import { changeAudience } from '~/platform/search/documents.server';
import { audienceOf } from '../audience';

/** So many topics at a time: their replies' ids are held in memory. */
const BATCH = 500;

/**
 * Lets everything that stands in a section be for whom its sections are for now: topics, and what is found of them and
 * of their replies. For the verb that has changed a section's audience, in its transaction.
 */
export async function rescope(tx: Transaction, sectionId: string): Promise<void> {
  const topics = await tx.topic.findMany({
    where: { sections: { some: { sectionId } } },
    select: {
      id: true,
      audience: true,
      sections: { select: { section: { select: { audience: true } } } },
    },
  });
  const moved = new Map<string, string[]>();
  for (const { id, audience, sections } of topics) {
    const now = audienceOf(sections.map(({ section }) => section));
    if (now === audience) continue;
    const others = moved.get(now);
    if (others) others.push(id);
    else moved.set(now, [id]);
  }
  for (const [audience, ids] of moved) {
    for (let from = 0; from < ids.length; from += BATCH) {
      await moveTopics(tx, ids.slice(from, from + BATCH), audience);
    }
  }
}

async function moveTopics(tx: Transaction, ids: string[], audience: string): Promise<void> {
  await tx.topic.updateMany({ where: { id: { in: ids } }, data: { audience } });
  const replies = await tx.reply.findMany({
    where: { topicId: { in: ids } },
    select: { id: true },
  });
  await changeAudience(tx, 'topic', ids, audience);
  await changeAudience(
    tx,
    'reply',
    replies.map(({ id }) => id),
    audience,
  );
}

import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { boardPolicy } from '../policy';
import { loadTopic } from '../topics/topics.server';

/** Who wrote a query without their name: for the webmaster, and never without a trace. */

const lookedUp = registerAuditKind<{ sections: string[] }>({
  kind: 'board.writer-looked-up',
  group: 'posts',
  words: ({ sections }) =>
    `looked up who asked a query without their name in ${sections.map((name) => `“${name}”`).join(' and ')}`,
});

/**
 * A query that stands without its asker's name.
 *
 * @throws {Forbidden} for anybody but the webmaster
 * @throws {NotFound} also for one that has a name, and one whose asker has left
 */
export async function findNamelessTopic(actor: Person, topicId: string) {
  const topic = await loadTopic(db(), actor, topicId);
  authorize(boardPolicy.readWriter(actor));
  const kept = await db().anonymousPost.findUnique({
    where: { kind_postId: { kind: 'topic', postId: topicId } },
    select: { person: { select: { id: true, name: true } } },
  });
  if (!kept) throw new NotFound('It stands under a name');
  return { id: topic.id, title: topic.title, writer: kept.person };
}

/**
 * Who asked a query without their name; that it was looked up is written into the audit log, which does not say who it
 * was.
 *
 * @throws as `findNamelessTopic`
 */
export function lookUpWriter(
  actor: Person,
  topicId: string,
): Promise<{ id: string; name: string }> {
  return change(actor, async (tx, record) => {
    const { writer } = await findNamelessTopic(actor, topicId);
    const sections = await tx.section.findMany({
      where: { topics: { some: { topicId } } },
      orderBy: { position: 'asc' },
      select: { name: true },
    });
    const seq = await record({
      kind: 'board.writer-looked-up',
      channels: [],
      subjects: { topic: topicId },
    });
    const details = { sections: sections.map(({ name }) => name) };
    await audit(tx, actor, seq, lookedUp, { details, subject: `topic:${topicId}` });
    return writer;
  });
}

import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { loadPost, type PostRef } from '../moderation/posts.server';
import { boardPolicy } from '../policy';

/** Who wrote a post without their name: for the webmaster, and never without a trace. */

const lookedUp = registerAuditKind<{ sections: string[] }>({
  kind: 'board.writer-looked-up',
  group: 'posts',
  words: ({ sections }) =>
    `looked up who wrote without their name in ${sections.map((name) => `“${name}”`).join(' and ')}`,
});

/**
 * A post that stands without its writer's name: a query, or a reply, which a query becomes when it is merged into
 * another.
 *
 * @throws {Forbidden} for anybody but the webmaster
 * @throws {NotFound} also for one that has a name, and one whose writer has left
 */
export async function findNamelessPost(actor: Person, ref: PostRef) {
  const post = await loadPost(db(), actor, ref);
  authorize(boardPolicy.readWriter(actor));
  const kept = await db().anonymousPost.findUnique({
    where: { kind_postId: { kind: ref.kind, postId: ref.id } },
    select: { person: { select: { id: true, name: true } } },
  });
  if (!kept) throw new NotFound('It stands under a name');
  return { topicId: post.topicId, title: post.title, writer: kept.person };
}

/**
 * Who wrote a post without their name; that it was looked up is written into the audit log, which does not say who it
 * was.
 *
 * @throws as `findNamelessPost`
 */
export function lookUpWriter(actor: Person, ref: PostRef): Promise<{ id: string; name: string }> {
  return change(actor, async (tx, record) => {
    const { topicId, writer } = await findNamelessPost(actor, ref);
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

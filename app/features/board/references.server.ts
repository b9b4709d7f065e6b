import type { Transaction } from '~/platform/database/transaction';
import { registerReferences } from '~/platform/references/references.server';
import { countMeToos } from './me-too/me-too.server';

/** Two accounts become one: what either wrote is the one's that stays. */
registerReferences({
  to: 'person',
  key: 'board.posts',
  async move(tx, from, into) {
    const written = { where: { authorId: from }, data: { authorId: into } };
    await tx.topic.updateMany(written);
    await tx.reply.updateMany(written);
    await tx.acceptedAnswer.updateMany({
      where: { acceptedById: from },
      data: { acceptedById: into },
    });
    const deleted = { where: { deletedById: from }, data: { deletedById: into } };
    await tx.topicDeletion.updateMany(deleted);
    await tx.replyDeletion.updateMany(deleted);
    await tx.anonymousPost.updateMany({ where: { personId: from }, data: { personId: into } });
    await tx.topic.updateMany({ where: { convenerId: from }, data: { convenerId: into } });
    await tx.conclusion.updateMany({ where: { writtenBy: from }, data: { writtenBy: into } });
    await moveMeToos(tx, from, into);
  },
});

/** What both ask is asked by one; and nobody asks their own query too. */
async function moveMeToos(tx: Transaction, from: string, into: string): Promise<void> {
  const said = await tx.meToo.findMany({ where: { personId: from } });
  await tx.meToo.deleteMany({ where: { personId: from } });
  for (const { topicId, at } of said) {
    const where = { topicId_personId: { topicId, personId: into } };
    await tx.meToo.upsert({ where, create: { topicId, personId: into, at }, update: {} });
  }
  const nameless = await tx.anonymousPost.findMany({ where: { personId: into, kind: 'topic' } });
  const own = { in: nameless.map(({ postId }) => postId) };
  const ask = { where: { personId: into, OR: [{ topic: { authorId: into } }, { topicId: own }] } };
  const taken = await tx.meToo.findMany(ask);
  await tx.meToo.deleteMany(ask);
  for (const { topicId } of [...said, ...taken]) await countMeToos(tx, topicId);
}

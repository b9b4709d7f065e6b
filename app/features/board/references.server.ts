import { registerReferences } from '~/platform/references/references.server';

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
  },
});

import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: whoever was asked or named is still, once; of two drafts of one form the later one stays. */
registerReferences({
  to: 'person',
  key: 'board.writing',
  async move(tx, from, into) {
    const asked = await tx.topicAsked.findMany({ where: { personId: into } });
    await tx.topicAsked.deleteMany({
      where: { personId: from, topicId: { in: asked.map(({ topicId }) => topicId) } },
    });
    await tx.topicAsked.updateMany({ where: { personId: from }, data: { personId: into } });

    for (const { kind, postId } of await tx.mention.findMany({ where: { personId: into } })) {
      await tx.mention.deleteMany({ where: { personId: from, kind, postId } });
    }
    await tx.mention.updateMany({ where: { personId: from }, data: { personId: into } });

    const drafts = await tx.draft.findMany({ where: { personId: from } });
    for (const { form, savedAt } of drafts) {
      const key = { personId_form: { personId: into, form } };
      const other = await tx.draft.findUnique({ where: key });
      if (!other) continue;
      const older = other.savedAt < savedAt ? into : from;
      await tx.draft.delete({ where: { personId_form: { personId: older, form } } });
    }
    await tx.draft.updateMany({ where: { personId: from }, data: { personId: into } });
  },
});

import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either wrote, sent out, said to a line and decided is the one’s that stays. */
registerReferences({
  to: 'person',
  key: 'notes',
  async move(tx, from, into) {
    await tx.noteLine.updateMany({ where: { byId: from }, data: { byId: into } });
    await tx.noteLineVersion.updateMany({ where: { byId: from }, data: { byId: into } });
    await tx.noteEdition.updateMany({ where: { byId: from }, data: { byId: into } });
    await tx.noteComment.updateMany({ where: { authorId: from }, data: { authorId: into } });
    await tx.noteComment.updateMany({ where: { decidedById: from }, data: { decidedById: into } });
    await tx.eventExpectation.updateMany({
      where: { repliedById: from },
      data: { repliedById: into },
    });
  },
});

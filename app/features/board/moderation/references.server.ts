import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either looked after, reported or did is the one's that stays. */
registerReferences({
  to: 'person',
  key: 'board.moderation',
  async move(tx, from, into) {
    const moderated = await tx.sectionModerator.findMany({ where: { personId: into } });
    const both = { in: moderated.map(({ sectionId }) => sectionId) };
    await tx.sectionModerator.deleteMany({ where: { personId: from, sectionId: both } });
    await tx.sectionModerator.updateMany({
      where: { personId: from },
      data: { personId: into },
    });
    const done = { where: { byId: from }, data: { byId: into } };
    await tx.topicDeed.updateMany(done);
    await tx.flagNote.updateMany(done);
    // One person reports a post once: of two reports the kept account's stays.
    const reported = await tx.flag.findMany({ where: { byId: into } });
    for (const { kind, postId } of reported) {
      await tx.flag.deleteMany({ where: { byId: from, kind, postId } });
    }
    await tx.flag.updateMany(done);
    await tx.flag.updateMany({ where: { assigneeId: from }, data: { assigneeId: into } });
  },
});

import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: of what both were told, and of choices both made, the one's that stays counts. */
registerReferences({
  to: 'person',
  key: 'notices',
  async move(tx, from, into) {
    const told = await tx.notice.findMany({ where: { personId: into }, select: { seq: true } });
    await tx.notice.deleteMany({
      where: { personId: from, seq: { in: told.map(({ seq }) => seq) } },
    });
    await tx.notice.updateMany({ where: { personId: from }, data: { personId: into } });
    await tx.notice.updateMany({ where: { actorId: from }, data: { actorId: into } });
    const chosen = await tx.noticeChoice.findMany({ where: { personId: into } });
    await tx.noticeChoice.deleteMany({
      where: { personId: from, kind: { in: chosen.map(({ kind }) => kind) } },
    });
    await tx.noticeChoice.updateMany({ where: { personId: from }, data: { personId: into } });
  },
});

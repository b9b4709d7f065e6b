import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either keeps and added is the one’s that stays. */
registerReferences({
  to: 'person',
  key: 'guidance',
  async move(tx, from, into) {
    await tx.guidance.updateMany({ where: { ownerId: from }, data: { ownerId: into } });
    await tx.guidance.updateMany({ where: { createdById: from }, data: { createdById: into } });
  },
});

import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either has to do, wrote down, said and sent is the one’s that stays. */
registerReferences({
  to: 'person',
  key: 'actions',
  async move(tx, from, into) {
    await tx.eventAction.updateMany({ where: { ownerId: from }, data: { ownerId: into } });
    await tx.eventAction.updateMany({ where: { createdById: from }, data: { createdById: into } });
    const said = { where: { byId: from }, data: { byId: into } };
    await tx.actionProgress.updateMany(said);
    await tx.eventUpdate.updateMany(said);
  },
});

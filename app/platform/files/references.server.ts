import { registerReferences } from '../references/references.server';

/** Two accounts become one: what either sent was sent by the one that stays. */
registerReferences({
  to: 'person',
  key: 'files',
  async move(tx, from, into) {
    await tx.file.updateMany({ where: { uploadedById: from }, data: { uploadedById: into } });
  },
});

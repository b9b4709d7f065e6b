import { registerReferences } from '../references/references.server';

/**
 * Two accounts become one. What was typed after a session had ended waits for whoever typed it; the keys of forms that
 * were sent are worth nothing to another account.
 */
registerReferences({
  to: 'person',
  key: 'forms',
  async move(tx, from, into) {
    await tx.heldForm.updateMany({ where: { personId: from }, data: { personId: into } });
    await tx.writeKey.deleteMany({ where: { author: from } });
  },
});

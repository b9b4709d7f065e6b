import { registerReferences } from '~/platform/references/references.server';

/**
 * Two accounts become one: what either meant to do is the one's that stays. Evaluations name nobody but through what
 * somebody answered to the event, which the event itself moves.
 */
registerReferences({
  to: 'person',
  key: 'evaluation',
  async move(tx, from, into) {
    await tx.intention.updateMany({ where: { personId: from }, data: { personId: into } });
  },
});

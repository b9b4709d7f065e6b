import { registerReferences } from '~/platform/references/references.server';
import { dropSecondFactor } from './remove.server';

/**
 * When two accounts become one, the second factor and the browsers of the one that goes are dropped: moved, they would let
 * its phone into the other.
 */
registerReferences({
  to: 'person',
  key: 'accounts.second-factor',
  async move(tx, from) {
    await dropSecondFactor(tx, from);
    await tx.knownDevice.deleteMany({ where: { personId: from } });
  },
});

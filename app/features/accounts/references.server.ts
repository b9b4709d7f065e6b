import { registerReferences } from '~/platform/references/references.server';

/** What accounts keep that names a person, when two accounts become one: the one that stays keeps its own. */

registerReferences({
  to: 'person',
  key: 'accounts.roles',
  move: async (tx, from, into) => {
    await tx.roleGrant.deleteMany({ where: { personId: from } });
    await tx.roleGrant.updateMany({ where: { grantedById: from }, data: { grantedById: into } });
  },
});

registerReferences({
  to: 'person',
  key: 'accounts.ways-in',
  // Nothing that let somebody into the one account lets them into the other.
  move: async (tx, from) => {
    await tx.session.deleteMany({ where: { personId: from } });
    await tx.passwordReset.deleteMany({ where: { personId: from } });
  },
});

registerReferences({
  to: 'person',
  key: 'accounts.email-changes',
  move: async (tx, from, into) => {
    await tx.emailChange.deleteMany({ where: { personId: from } });
    await tx.emailChange.updateMany({ where: { vouchedById: from }, data: { vouchedById: into } });
  },
});

import { registerReferences } from '~/platform/references/references.server';

/** What of joining names a person or an organisation. */

registerReferences({
  to: 'person',
  key: 'joining',
  async move(tx, from, into) {
    await tx.invitation.updateMany({ where: { invitedById: from }, data: { invitedById: into } });
    await tx.application.updateMany({ where: { decidedById: from }, data: { decidedById: into } });
    await tx.applicationMessage.updateMany({ where: { fromId: from }, data: { fromId: into } });
    // Somebody has joined with one invitation: of two, that of the account that stays.
    const kept = await tx.invitation.findUnique({ where: { personId: into } });
    await tx.invitation.updateMany({
      where: { personId: from },
      data: { personId: kept ? null : into },
    });
  },
});

registerReferences({
  to: 'organisation',
  key: 'joining',
  async move(tx, from, into) {
    const where = { organisationId: from };
    const data = { organisationId: into };
    await tx.invitation.updateMany({ where, data });
    await tx.application.updateMany({ where, data });
  },
});

import type { Transaction } from '~/platform/database/transaction';
import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either shared, owns, signed and said is the one’s that stays. */
registerReferences({
  to: 'person',
  key: 'library',
  async move(tx, from, into) {
    await tx.libraryItem.updateMany({
      where: { createdById: from },
      data: { createdById: into },
    });
    await tx.libraryVersion.updateMany({ where: { byId: from }, data: { byId: into } });
    await tx.librarySignOff.updateMany({ where: { byId: from }, data: { byId: into } });
    await tx.libraryUse.updateMany({ where: { byId: from }, data: { byId: into } });
    await tx.libraryGuidance.updateMany({
      where: { checkedById: from },
      data: { checkedById: into },
    });
    await moveOwners(tx, { personId: from }, { personId: into });
  },
});

/** Two organisations become one: it owns what either owned; of what both used, what was said last stands. */
registerReferences({
  to: 'organisation',
  key: 'library',
  async move(tx, from, into) {
    await moveOwners(tx, { organisationId: from }, { organisationId: into });
    const signed = await tx.librarySignOff.findMany({ where: { organisationId: from } });
    await tx.librarySignOff.deleteMany({ where: { organisationId: from } });
    for (const { versionId, byId, at } of signed) {
      await tx.librarySignOff.upsert({
        where: { versionId_organisationId: { versionId, organisationId: into } },
        create: { versionId, organisationId: into, byId, at },
        update: {},
      });
    }
    for (const { id, itemId, seq } of await tx.libraryUse.findMany({
      where: { organisationId: from },
    })) {
      const where = { itemId_organisationId: { itemId, organisationId: into } };
      const other = await tx.libraryUse.findUnique({ where });
      if (other && other.seq > seq) await tx.libraryUse.delete({ where: { id } });
      else {
        if (other) await tx.libraryUse.delete({ where });
        await tx.libraryUse.update({ where: { id }, data: { organisationId: into } });
      }
    }
  },
});

type Owner = { personId: string } | { organisationId: string };

/** What both own is owned once. */
async function moveOwners(tx: Transaction, from: Owner, into: Owner): Promise<void> {
  const both = await tx.libraryOwner.findMany({ where: into, select: { itemId: true } });
  await tx.libraryOwner.deleteMany({
    where: { ...from, itemId: { in: both.map(({ itemId }) => itemId) } },
  });
  await tx.libraryOwner.updateMany({ where: from, data: into });
}

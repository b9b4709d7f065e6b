import type { Transaction } from '~/platform/database/transaction';
import { registerReferences } from '~/platform/references/references.server';
import { comparableName } from './names';

/** What names organisations and people in this room, for the day on which two of them turn out to be one. */

registerReferences({
  to: 'organisation',
  key: 'organisations.people',
  move: async (tx, from, into) => {
    const data = { organisationId: into };
    await tx.person.updateMany({ where: { organisationId: from }, data });
  },
});

registerReferences({
  to: 'organisation',
  key: 'organisations.tree',
  move: async (tx, from, into) => {
    if (await isBelow(tx, into, from)) {
      // Else it would come to belong to itself: it rises to where the other one stood.
      const { parentId } = await tx.organisation.findUniqueOrThrow({ where: { id: from } });
      await tx.organisation.update({ where: { id: into }, data: { parentId } });
    }
    await tx.organisation.updateMany({ where: { parentId: from }, data: { parentId: into } });
  },
});

registerReferences({
  to: 'organisation',
  key: 'organisations.page',
  move: async (tx, from, into) => {
    await moveContacts(tx, from, into);
    await moveLinks(tx, from, into);
    const where = { organisationId: from };
    await tx.organisationSlug.updateMany({ where, data: { organisationId: into } });
  },
});

registerReferences({
  to: 'organisation',
  key: 'organisations.supplier-uses',
  move: async (tx, from, into) => {
    await tx.supplierUse.updateMany({ where: { supplierId: from }, data: { supplierId: into } });
    await tx.supplierUse.updateMany({ where: { userId: from }, data: { userId: into } });
    // Nobody is their own customer.
    await tx.supplierUse.deleteMany({ where: { supplierId: into, userId: into } });
    await keepUsesOnce(tx, { OR: [{ supplierId: into }, { userId: into }] });
  },
});

registerReferences({
  to: 'person',
  key: 'organisations.contacts',
  move: async (tx, from, into) => {
    const had = await tx.organisationContact.findMany({ where: { personId: into } });
    const keys = new Set(had.map(keyOfContact));
    for (const contact of await tx.organisationContact.findMany({ where: { personId: from } })) {
      const where = { id: contact.id };
      if (keys.has(keyOfContact({ ...contact, personId: into }))) {
        await tx.organisationContact.delete({ where });
      } else {
        await tx.organisationContact.update({ where, data: { personId: into } });
      }
    }
  },
});

registerReferences({
  to: 'person',
  key: 'organisations.supplier-uses',
  move: async (tx, from, into) => {
    await tx.supplierUse.updateMany({ where: { addedById: from }, data: { addedById: into } });
    await keepUsesOnce(tx, { addedById: into });
  },
});

async function isBelow(tx: Transaction, id: string, above: string): Promise<boolean> {
  let at: string | null = id;
  while (at !== null && at !== above) {
    const found: { parentId: string | null } | null = await tx.organisation.findUnique({
      where: { id: at },
      select: { parentId: true },
    });
    at = found?.parentId ?? null;
  }
  return at === above;
}

/** What one and the same contact has in common, wherever it was typed. */
function keyOfContact(contact: {
  organisationId: string;
  programme: string;
  personId: string | null;
  name: string;
  email: string;
}): string {
  const { organisationId, programme, personId, name, email } = contact;
  const parts = [organisationId, comparableName(programme), personId, comparableName(name), email];
  return JSON.stringify(parts);
}

async function moveContacts(tx: Transaction, from: string, into: string): Promise<void> {
  const had = await tx.organisationContact.findMany({ where: { organisationId: into } });
  const keys = new Set(had.map(keyOfContact));
  let position = had.length;
  const order = { orderBy: { position: 'asc' }, where: { organisationId: from } } as const;
  for (const contact of await tx.organisationContact.findMany(order)) {
    const where = { id: contact.id };
    if (keys.has(keyOfContact({ ...contact, organisationId: into }))) {
      await tx.organisationContact.delete({ where });
      continue;
    }
    await tx.organisationContact.update({ where, data: { organisationId: into, position } });
    position += 1;
  }
}

async function moveLinks(tx: Transaction, from: string, into: string): Promise<void> {
  const had = await tx.organisationLink.findMany({ where: { organisationId: into } });
  const known = new Set(had.map(({ url }) => url));
  let position = had.length;
  const order = { orderBy: { position: 'asc' }, where: { organisationId: from } } as const;
  for (const { id, url } of await tx.organisationLink.findMany(order)) {
    if (known.has(url)) {
      await tx.organisationLink.delete({ where: { id } });
      continue;
    }
    const data = { organisationId: into, position };
    await tx.organisationLink.update({ where: { id }, data });
    position += 1;
  }
}

/** Leaves one of entries that say the same, the oldest. */
async function keepUsesOnce(
  tx: Transaction,
  where: NonNullable<Parameters<Transaction['supplierUse']['findMany']>[0]>['where'],
): Promise<void> {
  const uses = await tx.supplierUse.findMany({
    where,
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  const known = new Set<string>();
  for (const { id, supplierId, userId, what, year, addedById } of uses) {
    const key = JSON.stringify([supplierId, userId, comparableName(what), year, addedById]);
    if (known.has(key)) await tx.supplierUse.delete({ where: { id } });
    known.add(key);
  }
}

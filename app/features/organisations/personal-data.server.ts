import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/** What organisations' pages know of a member: what they are asked about there, and what they said of suppliers. */

registerPersonalData({
  key: 'organisation-contacts',
  title: 'Work programmes that organisations name you for',
  export: async (personId) => {
    const contacts = await db().organisationContact.findMany({
      where: { personId },
      orderBy: [{ organisationId: 'asc' }, { position: 'asc' }],
      select: { programme: true, organisation: { select: { name: true } } },
    });
    return contacts.map(({ programme, organisation }) => ({
      organisation: organisation.name,
      programme,
    }));
  },
  erase: async (tx, personId) => {
    await tx.organisationContact.deleteMany({ where: { personId } });
  },
});

registerPersonalData({
  key: 'supplier-uses',
  title: 'What you wrote about suppliers that your organisation has used',
  export: async (personId) => {
    const uses = await db().supplierUse.findMany({
      where: { addedById: personId },
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      include: { supplier: { select: { name: true } }, user: { select: { name: true } } },
    });
    return uses.map(({ supplier, user, what, year, addedAt }) => ({
      supplier: supplier.name,
      organisation: user.name,
      what,
      year,
      addedAt: addedAt.toISOString(),
    }));
  },
  // It is their organisation's experience, and stays; who wrote it is a former member from then on.
  erase: () => Promise.resolve(),
});

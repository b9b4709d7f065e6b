import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What the library knows of whoever shares. What they shared stays, as what they wrote on the board does: others work
 * with it. They own it no longer.
 */
registerPersonalData({
  key: 'library',
  title: 'Documents you shared and own, and what you said of others’',
  async export(personId) {
    const [shared, owned, versions, used, signed] = await Promise.all([
      db().libraryItem.findMany({
        where: { createdById: personId },
        orderBy: { createdAt: 'asc' },
        select: { title: true, state: true, createdAt: true },
      }),
      db().libraryOwner.findMany({
        where: { personId },
        orderBy: { itemId: 'asc' },
        select: { item: { select: { title: true } } },
      }),
      db().libraryVersion.findMany({
        where: { byId: personId },
        orderBy: { seq: 'asc' },
        select: { number: true, note: true, at: true, item: { select: { title: true } } },
      }),
      db().libraryUse.findMany({
        where: { byId: personId },
        orderBy: { seq: 'asc' },
        select: { result: true, advice: true, at: true, item: { select: { title: true } } },
      }),
      db().librarySignOff.findMany({
        where: { byId: personId },
        orderBy: { at: 'asc' },
        select: {
          at: true,
          version: { select: { number: true, item: { select: { title: true } } } },
        },
      }),
    ]);
    return { shared, owned, versions, used, signed };
  },
  async erase(tx, personId) {
    await tx.libraryOwner.deleteMany({ where: { personId } });
  },
});

import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/** What is known of whoever keeps guidance. It stays for others; they keep it no longer. */
registerPersonalData({
  key: 'guidance',
  title: 'Guidance you added and keep',
  async export(personId) {
    const select = { title: true, url: true, createdAt: true } as const;
    const [added, kept] = await Promise.all([
      db().guidance.findMany({
        where: { createdById: personId },
        orderBy: { createdAt: 'asc' },
        select,
      }),
      db().guidance.findMany({
        where: { ownerId: personId },
        orderBy: { createdAt: 'asc' },
        select,
      }),
    ]);
    return { added, kept };
  },
  async erase(tx, personId) {
    await tx.guidance.updateMany({ where: { ownerId: personId }, data: { ownerId: null } });
  },
});

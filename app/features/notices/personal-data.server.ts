import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/** What a person was told, and wants to be told: theirs alone. */
registerPersonalData({
  key: 'notices',
  title: 'What you were told, and what you want to be told',
  async export(personId) {
    const [notices, choices] = await Promise.all([
      db().notice.findMany({
        where: { personId },
        orderBy: { seq: 'asc' },
        select: { kind: true, at: true, seenAt: true, mailedAt: true },
      }),
      db().noticeChoice.findMany({
        where: { personId },
        orderBy: { kind: 'asc' },
        select: { kind: true, site: true, mail: true },
      }),
    ]);
    return { notices, choices };
  },
  async erase(tx, personId) {
    await tx.notice.deleteMany({ where: { personId } });
    await tx.noticeChoice.deleteMany({ where: { personId } });
    // Others stay told; who did it is in the log, by an id that leads to nobody.
  },
});

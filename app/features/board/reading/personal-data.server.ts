import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/** How far somebody has read, and what they follow: theirs alone, and gone when they leave. */
registerPersonalData({
  key: 'reading',
  title: 'What you have read and follow',
  async export(personId) {
    const where = { personId };
    const [marks, from, follows] = await Promise.all([
      db().readMark.findMany({ where, select: { topicId: true, seq: true } }),
      db().readFrom.findUnique({ where, select: { seq: true } }),
      db().following.findMany({
        where,
        select: { kind: true, targetId: true, muted: true, since: true },
      }),
    ]);
    return { marks, everythingReadUpTo: from?.seq ?? null, follows };
  },
  async erase(tx, personId) {
    await tx.readMark.deleteMany({ where: { personId } });
    await tx.readFrom.deleteMany({ where: { personId } });
    await tx.following.deleteMany({ where: { personId } });
  },
});

import { registerPersonalData } from '~/platform/personal-data/personal-data.server';
import { registerReferences } from '~/platform/references/references.server';
import { db } from '~/platform/database/database.server';

/** What membership keeps that names a person: who was asked to take over, and which accounts became one. */

registerReferences({
  to: 'person',
  key: 'membership.hand-overs',
  // Asked of, or by, an account that is no more: whoever still wants it asks again.
  move: async (tx, from) => {
    await tx.handOver.deleteMany({ where: { OR: [{ fromId: from }, { toId: from }] } });
  },
});

registerReferences({
  to: 'person',
  key: 'membership.merges',
  // An account that had become this one has become the other now.
  move: async (tx, from, into) => {
    await tx.personMerge.updateMany({ where: { keptId: from }, data: { keptId: into } });
  },
});

registerPersonalData({
  key: 'hand-overs',
  title: 'Whether you have asked somebody, or were asked, to take over as webmaster',
  export: async (personId) => {
    const offers = await db().handOver.findMany({
      where: { OR: [{ fromId: personId }, { toId: personId }] },
    });
    return offers.map(({ fromId, offeredAt }) => ({
      asked: fromId === personId ? 'by you' : 'of you',
      offeredAt: offeredAt.toISOString(),
    }));
  },
  erase: async (tx, personId) => {
    await tx.handOver.deleteMany({ where: { OR: [{ fromId: personId }, { toId: personId }] } });
  },
});

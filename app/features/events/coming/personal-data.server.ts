import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';
import { registerDependent } from '~/platform/references/dependents.server';
import { askToFill } from './fill.server';

/**
 * What answers know of a person. When they leave, that somebody was there stays with events that are over, under "A former
 * member"; all else goes, and a place that is freed is offered to the next.
 */
registerPersonalData({
  key: 'events-answered',
  title: 'Events you answered, and what you said you need and want out of them',
  export: (personId) =>
    db().eventAnswer.findMany({
      where: { personId },
      orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
      select: {
        event: { select: { title: true, startsAt: true } },
        answer: true,
        place: true,
        answeredAt: true,
        attendedAt: true,
        needs: { select: { diet: true, access: true } },
        expectation: { select: { body: true } },
      },
    }),
  async erase(tx, personId) {
    await tx.eventNeeds.deleteMany({ where: { answer: { personId } } });
    await tx.eventExpectation.deleteMany({ where: { answer: { personId } } });
    await tx.eventExpectation.updateMany({
      where: { repliedById: personId },
      data: { repliedById: null },
    });
    await tx.eventAnswer.updateMany({ where: { byId: personId }, data: { byId: null } });
    await tx.eventAnswer.updateMany({
      where: { personId, place: 'held', event: { endsAt: { lte: now() } } },
      data: { personId: null, guestName: 'A former member' },
    });
    const gone = { personId };
    const freed = await listFreed(tx, gone);
    await tx.eventAnswer.deleteMany({ where: gone });
    for (const eventId of freed) await askToFill(tx, eventId);
  },
});

/** Whoever is removed from the network comes to nothing that is still to be held. */
registerDependent({
  of: 'person',
  async renew(tx, ids) {
    const gone = {
      personId: { in: ids },
      person: { roles: { none: { role: 'member' } } },
      event: { endsAt: { gt: now() } },
      answer: { not: 'no' },
    };
    const freed = await listFreed(tx, gone);
    await tx.eventAnswer.updateMany({
      where: gone,
      data: { answer: 'no', place: 'none', keptForId: null, offeredAt: null, offerEndsAt: null },
    });
    for (const eventId of freed) await askToFill(tx, eventId);
  },
});

/** Events of which some answers take a place. */
async function listFreed(tx: Transaction, where: object): Promise<string[]> {
  const rows = await tx.eventAnswer.findMany({
    where: { ...where, place: { in: ['held', 'offered'] } },
    distinct: ['eventId'],
    select: { eventId: true },
  });
  return rows.map(({ eventId }) => eventId);
}

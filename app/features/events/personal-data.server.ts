import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What events know of whoever makes and runs them. On a programme somebody who leaves stands as a former member: what
 * was said there was said. Their parts end.
 */
registerPersonalData({
  key: 'events',
  title: 'Events you made, run, take notes at and speak at',
  async export(personId) {
    const event = { select: { title: true, startsAt: true } } as const;
    const [made, parts, speaks] = await Promise.all([
      db().event.findMany({
        where: { createdById: personId },
        orderBy: { createdAt: 'asc' },
        select: { title: true, startsAt: true, state: true, createdAt: true },
      }),
      db().eventHost.findMany({
        where: { personId },
        orderBy: { eventId: 'asc' },
        select: { part: true, event },
      }),
      db().eventSpeaker.findMany({
        where: { personId },
        orderBy: { id: 'asc' },
        select: { session: { select: { title: true, event } } },
      }),
    ]);
    return { made, parts, speaks };
  },
  async erase(tx, personId) {
    await tx.eventHost.deleteMany({ where: { personId } });
    await tx.eventSpeaker.updateMany({ where: { personId }, data: { personId: null } });
  },
});

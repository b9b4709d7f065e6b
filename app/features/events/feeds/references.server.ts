import { now } from '~/platform/clock.server';
import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: a calendar goes on under its address, unless the one that stays has its own of the kind. */
registerReferences({
  to: 'person',
  key: 'events.calendars',
  async move(tx, from, into) {
    const own = await tx.calendarFeed.findMany({ where: { personId: into, endedAt: null } });
    await tx.calendarFeed.updateMany({
      where: { personId: from, endedAt: null, kind: { in: own.map(({ kind }) => kind) } },
      data: { endedAt: now() },
    });
    await tx.calendarFeed.updateMany({ where: { personId: from }, data: { personId: into } });
  },
});

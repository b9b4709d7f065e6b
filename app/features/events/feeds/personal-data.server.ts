import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/** Calendars that somebody had an address for. They end with their account. */
registerPersonalData({
  key: 'calendars',
  title: 'Calendars of events you had an address for',
  export: (personId) =>
    db().calendarFeed.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { kind: true, createdAt: true, endedAt: true },
    }),
  async erase(tx, personId) {
    await tx.calendarFeed.deleteMany({ where: { personId } });
  },
});

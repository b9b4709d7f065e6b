import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What actions know of a person. What was agreed stays when somebody leaves: "A former member" had it to do, and who runs
 * the event names somebody else.
 */
registerPersonalData({
  key: 'actions',
  title: 'What you have to do after events, and what you said of it',
  async export(personId) {
    const event = { select: { title: true } } as const;
    const [actions, progress, updates] = await Promise.all([
      db().eventAction.findMany({
        where: { ownerId: personId },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        select: { what: true, dueOn: true, state: true, outcome: true, settledAt: true, event },
      }),
      db().actionProgress.findMany({
        where: { byId: personId },
        orderBy: { seq: 'asc' },
        select: { body: true, at: true, action: { select: { what: true } } },
      }),
      db().eventUpdate.findMany({
        where: { byId: personId },
        orderBy: { seq: 'asc' },
        select: { body: true, at: true, event },
      }),
    ]);
    return { actions, progress, updates };
  },
  async erase(tx, personId) {
    const had = { ownerId: null, ownerName: 'A former member', ownerBody: '' };
    await tx.eventAction.updateMany({ where: { ownerId: personId }, data: had });
  },
});

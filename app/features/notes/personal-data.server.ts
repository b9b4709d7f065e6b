import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What notes know of a person. The notes stay when somebody leaves, and so do comments, under "A former member": others
 * have decided about them.
 */
registerPersonalData({
  key: 'notes',
  title: 'Notes that you wrote at events, and what you said to drafts',
  async export(personId) {
    const [lines, comments] = await Promise.all([
      db().noteLine.findMany({
        where: { byId: personId },
        orderBy: { seq: 'asc' },
        select: { body: true, at: true, heading: { select: { title: true } } },
      }),
      db().noteComment.findMany({
        where: { authorId: personId },
        orderBy: { seq: 'asc' },
        select: { lineBody: true, body: true, at: true, state: true, reason: true },
      }),
    ]);
    return { lines, comments };
  },
  async erase() {
    // What they wrote belongs to the event; their name is gone with their account.
  },
});

import { visitor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { registerChannel } from '~/platform/live/channels.server';
import { gatherFacts } from './load.server';
import { eventsPolicy } from './policy';

/**
 * What open pages of an event hear: that something about it is different. What such a page shows depends on who reads
 * it, so each reads again for itself.
 */
registerChannel({
  kind: 'event',
  async find(id) {
    const event = await db().event.findUnique({
      where: { id },
      include: { hosts: { select: { personId: true, part: true } } },
    });
    return event && gatherFacts(db(), visitor, event);
  },
  mayListen: eventsPolicy.read,
  render: () => Promise.resolve({}),
  coalesce: ['events.answered'],
});

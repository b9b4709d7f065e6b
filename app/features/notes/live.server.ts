import { gatherFacts } from '~/features/events/load.server';
import { eventsPolicy } from '~/features/events/policy';
import { visitor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { registerChannel } from '~/platform/live/channels.server';

/** What those hear who write notes of the same event: that something about them is different. Each page reads again. */
registerChannel({
  kind: 'notes',
  async find(eventId) {
    const event = await db().event.findUnique({
      where: { id: eventId },
      include: { hosts: { select: { personId: true, part: true } } },
    });
    return event && gatherFacts(db(), visitor, event);
  },
  mayListen: eventsPolicy.takeNotes,
  render: () => Promise.resolve({}),
  presence: true,
});

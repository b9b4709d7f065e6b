import { db } from '~/platform/database/database.server';
import { registerChannel } from '~/platform/live/channels.server';
import { eventsPolicy } from '../policy';

/** What open pages of the calendar hear: that it is to be read again. Of drafts they hear nothing. */
registerChannel({
  kind: 'events',
  find: (id) => Promise.resolve(id === 'all' ? {} : null),
  mayListen: eventsPolicy.list,
  async render(_id, { subjects }) {
    const event = await db().event.findUnique({
      where: { id: subjects.event ?? '' },
      select: { state: true },
    });
    return event === null || event.state === 'draft' ? null : {};
  },
});

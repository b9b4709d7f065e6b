import { registerHomePart } from '~/platform/home/home-parts.server';
import { findToday } from './today.server';

/** On the day, home becomes the event. */
registerHomePart({
  key: 'events.today',
  load: async (actor) => {
    const events = await findToday(actor);
    return events.length === 0 ? null : events;
  },
});

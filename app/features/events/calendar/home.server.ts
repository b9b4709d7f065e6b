import { now } from '~/platform/clock.server';
import { registerHomePart } from '~/platform/home/home-parts.server';
import { registerProfilePart } from '~/platform/profile/profile-parts.server';
import { eventsPolicy } from '../policy';
import { listWithPart, readNext } from './next.hot.server';

/** What events show on the home page and on members' own pages, when there is any. */

registerHomePart({
  key: 'events.next',
  load: (actor) => Promise.resolve(eventsPolicy.list(actor) ? readNext(actor, now()) : null),
});

const MOST = 5;

registerProfilePart({
  key: 'events.parts',
  load(reader, memberId) {
    const events = eventsPolicy.list(reader) ? listWithPart(memberId, MOST) : [];
    return Promise.resolve(events.length === 0 ? null : events);
  },
});

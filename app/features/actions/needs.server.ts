import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { needsOf } from '../events/needs/needs-of';
import { registerEventNeed } from '../events/needs/registry.server';
import { actionAddresses } from './addresses';
import { countActions } from './words';

/** What was agreed at an event and is overdue, or of which nobody has said anything. */

registerEventNeed({
  key: 'actions.open',
  order: 110,
  async missing(events, today) {
    const actions = await db().eventAction.findMany({
      where: { eventId: { in: events.map(({ id }) => id) }, state: 'open' },
      select: { eventId: true, dueOn: true, _count: { select: { progress: true } } },
    });
    return needsOf(events, ({ id, slug, over }) => {
      const own = actions.filter(({ eventId }) => eventId === id);
      const overdue = own.filter(({ dueOn }) => dueOn < today).length;
      const silent = over ? own.filter(({ _count }) => _count.progress === 0).length : 0;
      if (overdue + silent === 0) return null;
      const text =
        overdue > 0
          ? `${countActions(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue`
          : `Nobody has said how ${countActions(silent)} ${silent === 1 ? 'stands' : 'stand'}`;
      return { text, to: href(actionAddresses.ofEvent, { slug }), overdue: overdue > 0 };
    });
  },
});

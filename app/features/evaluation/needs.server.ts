import { needsOf } from '~/features/events/needs/needs-of';
import { registerEventNeed } from '~/features/events/needs/registry.server';
import { isPastBy } from '~/features/events/needs/when';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { evaluationAddresses } from './addresses';

/** People should be asked what they thought while they still know. */

const WORKING_DAYS = 3;

registerEventNeed({
  key: 'evaluation.opened',
  order: 100,
  async missing(events, today) {
    const over = events.filter((event) => event.over);
    const rows = await db().evaluation.findMany({
      where: { eventId: { in: over.map(({ id }) => id) } },
      select: { eventId: true },
    });
    const opened = new Set(rows.map(({ eventId }) => eventId));
    return needsOf(over, (event) =>
      opened.has(event.id)
        ? null
        : {
            text: 'Nobody is asked what they thought of it',
            to: href(evaluationAddresses.setUp, { slug: event.slug }),
            overdue: isPastBy(event, today, WORKING_DAYS),
          },
    );
  },
});

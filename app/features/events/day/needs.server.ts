import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { needsOf } from '../needs/needs-of';
import { registerEventNeed } from '../needs/registry.server';
import { isPastBy } from '../needs/when';
import { dayAddresses } from './addresses';

/** Who was there should be known soon after: evaluation and certificates follow from it. */

const WORKING_DAYS = 2;

registerEventNeed({
  key: 'events.attendance',
  order: 80,
  async missing(events, today) {
    const over = events.filter((event) => event.over);
    const answers = await db().eventAnswer.groupBy({
      by: ['eventId'],
      where: { eventId: { in: over.map(({ id }) => id) }, place: 'held' },
      _count: { _all: true, attendedAt: true },
    });
    const nobody = new Set(
      answers.filter(({ _count }) => _count.attendedAt === 0).map(({ eventId }) => eventId),
    );
    return needsOf(over, (event) =>
      nobody.has(event.id)
        ? {
            text: 'Nobody has said who was there',
            to: href(dayAddresses.attendance, { slug: event.slug }),
            overdue: isPastBy(event, today, WORKING_DAYS),
          }
        : null,
    );
  },
});

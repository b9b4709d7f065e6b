import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { needsOf } from '../needs/needs-of';
import { registerEventNeed } from '../needs/registry.server';
import { comingAddresses } from './addresses';

/** What an event needs of whoever gives out its places. */

/** From so many of its places taken on it is nearly full. */
const NEARLY_FULL = 0.9;

registerEventNeed({
  key: 'events.places',
  order: 70,
  async missing(events) {
    const ids = events.filter(({ over }) => !over).map(({ id }) => id);
    const [rows, answers] = await Promise.all([
      db().event.findMany({ where: { id: { in: ids } }, select: { id: true, capacity: true } }),
      db().eventAnswer.groupBy({
        by: ['eventId', 'place'],
        where: { eventId: { in: ids }, place: { in: ['held', 'offered', 'waiting'] } },
        _count: { _all: true },
      }),
    ]);
    const capacities = new Map(rows.map(({ id, capacity }) => [id, capacity]));
    const counts = new Map(
      answers.map(({ eventId, place, _count }) => [`${eventId} ${place}`, _count._all]),
    );
    const count = (id: string, place: string) => counts.get(`${id} ${place}`) ?? 0;
    return needsOf(events, ({ id, slug }) => {
      const text = sayPlaces({
        capacity: capacities.get(id) ?? null,
        taken: count(id, 'held') + count(id, 'offered'),
        waiting: count(id, 'waiting'),
      });
      return text === null
        ? null
        : { text, to: href(comingAddresses.people, { slug }), overdue: false };
    });
  },
});

function sayPlaces({
  capacity,
  taken,
  waiting,
}: {
  capacity: number | null;
  taken: number;
  waiting: number;
}): string | null {
  if (capacity === null) return null;
  if (waiting > 0)
    return `${waiting === 1 ? '1 person waits' : `${waiting} people wait`} for a place`;
  return taken >= capacity * NEARLY_FULL ? `${taken} of ${capacity} places are taken` : null;
}

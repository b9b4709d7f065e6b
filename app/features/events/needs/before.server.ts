import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { eventAddresses } from '../addresses';
import { PAPERS } from '../papers/kinds';
import { needsOf } from './needs-of';
import { registerEventNeed, type NeedyEvent } from './registry.server';
import { isWithin, PUBLISHED_DAYS_BEFORE, SETTLED_DAYS_BEFORE } from './when';

/** What an event needs before it is held. */

const idsOf = (events: readonly NeedyEvent[]) => events.map(({ id }) => id);
const toCome = (events: readonly NeedyEvent[]) => events.filter(({ over }) => !over);

registerEventNeed({
  key: 'events.host',
  order: 10,
  async missing(events) {
    const has = await findWithPart(events, 'host');
    return needsOf(toCome(events), ({ id, slug }) =>
      has.has(id)
        ? null
        : { text: 'Nobody runs it', to: href(eventAddresses.hosts, { slug }), overdue: true },
    );
  },
});

registerEventNeed({
  key: 'events.place',
  order: 20,
  async missing(events, today) {
    const rows = await db().event.findMany({
      where: { id: { in: idsOf(events) }, venue: '', town: '', onlineLink: '' },
      select: { id: true },
    });
    const without = new Set(rows.map(({ id }) => id));
    return needsOf(toCome(events), (event) =>
      without.has(event.id)
        ? {
            text: 'It has neither a venue nor an online link',
            to: href(eventAddresses.edit, { slug: event.slug }),
            overdue: isWithin(event, today, PUBLISHED_DAYS_BEFORE),
          }
        : null,
    );
  },
});

registerEventNeed({
  key: 'events.programme',
  order: 30,
  async missing(events, today) {
    const talks = await db().eventSession.findMany({
      where: { eventId: { in: idsOf(events) }, kind: 'talk' },
      select: { eventId: true, _count: { select: { speakers: true } } },
    });
    return needsOf(toCome(events), (event) => {
      const to = href(eventAddresses.programme, { slug: event.slug });
      const own = talks.filter(({ eventId }) => eventId === event.id);
      if (own.length === 0) {
        return {
          text: 'It has no programme',
          to,
          overdue: isWithin(event, today, PUBLISHED_DAYS_BEFORE),
        };
      }
      const silent = own.filter(({ _count }) => _count.speakers === 0).length;
      if (silent === 0) return null;
      return {
        text: silent === 1 ? '1 talk has no speaker' : `${silent} talks have no speaker`,
        to,
        overdue: isWithin(event, today, SETTLED_DAYS_BEFORE),
      };
    });
  },
});

registerEventNeed({
  key: 'events.published',
  order: 40,
  missing: (events, today) =>
    needsOf(toCome(events), (event) =>
      event.state === 'draft' && isWithin(event, today, PUBLISHED_DAYS_BEFORE)
        ? {
            text: 'It is not published, and less than 4 weeks away',
            to: href(eventAddresses.publish, { slug: event.slug }),
            overdue: true,
          }
        : null,
    ),
});

registerEventNeed({
  key: 'events.papers',
  order: 50,
  async missing(events, today) {
    const soon = toCome(events).filter((event) => isWithin(event, today, SETTLED_DAYS_BEFORE));
    const uses = await db().fileUse.findMany({
      where: { kind: PAPERS.before, subjectId: { in: idsOf(soon) } },
      select: { subjectId: true },
    });
    const has = new Set(uses.map(({ subjectId }) => subjectId));
    return needsOf(soon, ({ id, slug }) =>
      has.has(id)
        ? null
        : {
            text: 'It has no papers to read before',
            to: href(eventAddresses.papers, { slug }, { when: 'before' }),
            // Some events need none.
            overdue: false,
          },
    );
  },
});

registerEventNeed({
  key: 'events.note-taker',
  order: 60,
  async missing(events, today) {
    const has = await findWithPart(events, 'note-taker');
    return needsOf(toCome(events), (event) =>
      has.has(event.id) || !isWithin(event, today, SETTLED_DAYS_BEFORE)
        ? null
        : {
            text: 'Nobody is named to take notes',
            to: href(eventAddresses.hosts, { slug: event.slug }),
            overdue: false,
          },
    );
  },
});

/** Ids of the events in which a member has a part. */
async function findWithPart(events: readonly NeedyEvent[], part: string): Promise<Set<string>> {
  const hosts = await db().eventHost.findMany({
    where: { eventId: { in: idsOf(events) }, part },
    select: { eventId: true },
  });
  return new Set(hosts.map(({ eventId }) => eventId));
}

import { isMember } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { registerDependent } from '~/platform/references/dependents.server';
import { reindex } from '~/platform/search/documents.server';
import type { HitView } from '~/platform/search/hit';
import { registerSearchable, type Document } from '~/platform/search/searchables.server';
import { plainText } from '~/platform/text/plain';
import { eventAddresses } from '../addresses';
import { sayWhen } from '../when';
import { EVENT } from './kind';
import { listOwnDrafts } from './drafts.hot.server';

/** How events are found: by what they are about, where they are held, their programme and who speaks. */

const EVERYBODY = 'member';
/** A draft has an audience of its own. */
const ofDraft = (id: string) => `draft:${id}`;

registerSearchable({
  kind: EVENT,
  name: 'Events',
  audiences: (actor) => (isMember(actor) ? [EVERYBODY, ...listOwnDrafts(actor).map(ofDraft)] : []),
  count: () => db().event.count(),
  async list(after, limit) {
    const [at = '', afterId = ''] = after?.split(' ') ?? [];
    const events = await db().event.findMany({
      where: after
        ? { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: afterId } }] }
        : {},
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true, createdAt: true },
    });
    return events.map(({ id, createdAt }) => ({
      id,
      place: `${createdAt.toISOString()} ${id}`,
      writtenAt: createdAt,
    }));
  },
  read: readDocuments,
  async show(actor, ids) {
    const own = new Set(listOwnDrafts(actor));
    const events = await db().event.findMany({
      where: { id: { in: ids } },
      include: { kind: { select: { name: true } } },
    });
    return new Map(
      events
        .filter(({ id, state }) => state !== 'draft' || own.has(id))
        .map(({ id, slug, title, kind, state, venue, town, startsAt, endsAt }) => [
          id,
          {
            title,
            about: sayWhen({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }),
            to: href(eventAddresses.event, { slug }),
            who: [kind.name, ...(state === 'published' ? [] : [state])],
            where: [venue, town].filter((text) => text !== ''),
            at: null,
            state: null,
          } satisfies HitView,
        ]),
    );
  },
});

/** Brings the index up to an event as it stands in the transaction; one that is gone is found no more. */
export async function indexEvent(tx: Transaction, eventId: string): Promise<void> {
  await reindex(tx, EVENT, [eventId]);
}

// On a programme somebody stands under their present name.
registerDependent({
  of: 'person',
  async renew(tx, personIds) {
    const spoken = await tx.eventSpeaker.findMany({
      where: { personId: { in: personIds } },
      select: { session: { select: { eventId: true } } },
    });
    await reindex(tx, EVENT, [...new Set(spoken.map(({ session }) => session.eventId))]);
  },
});

async function readDocuments(tx: Transaction, ids: string[]): Promise<Document[]> {
  const events = await tx.event.findMany({
    where: { id: { in: ids } },
    include: {
      kind: { select: { name: true } },
      serviceAreas: { select: { serviceAreaId: true } },
      programme: {
        orderBy: [{ day: 'asc' }, { startsMinutes: 'asc' }],
        include: {
          speakers: {
            orderBy: { position: 'asc' },
            include: { person: { select: { name: true } } },
          },
        },
      },
    },
  });
  return events.map(({ id, title, state, serviceAreas, ...event }) => ({
    kind: EVENT,
    id,
    audience: state === 'draft' ? ofDraft(id) : EVERYBODY,
    title,
    body: [
      event.kind.name,
      plainText(event.purpose),
      plainText(event.hotTopics),
      event.venue,
      event.town,
      ...event.programme.flatMap((session) => [
        session.title,
        ...session.speakers.flatMap(({ person, name, organisation }) => [
          person?.name ?? name,
          organisation,
        ]),
      ]),
    ]
      .filter((text) => text !== '')
      .join('. '),
    // The filter of service areas is the search page's, as of people.
    labels: serviceAreas.map(({ serviceAreaId }) => `serviceArea:${serviceAreaId}`),
    writtenAt: event.publishedAt ?? event.createdAt,
    valued: false,
  }));
}

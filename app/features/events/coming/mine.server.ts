import { isMember, type Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { findNames } from '~/platform/people/names.server';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { findPosition, whyClosed } from './answering.server';
import { aboutOffer } from './fill.server';
import { countLeft, type PlaceState } from './places';
import { nearestFirst, readStanding } from './standing.server';
import type { Answer, MyAnswer } from './views';

/**
 * "Will you come?", for one reader: what they answered, where they stand, and what they may do.
 *
 * @throws {NotFound} when there is no such event that the actor may read
 */
export async function findMyAnswer(actor: Actor, slug: string): Promise<MyAnswer> {
  const { facts, ...event } = await loadEvent(db(), actor, slug);
  const personId = isMember(actor) ? actor.id : null;
  const [row, { room, comers }] = await Promise.all([
    personId === null
      ? null
      : db().eventAnswer.findUnique({
          where: { eventId_personId: { eventId: event.id, personId } },
          include: { needs: true, expectation: true },
        }),
    readStanding(db(), event),
  ]);
  const waiting = comers.filter(({ place }) => place === 'waiting').length;
  const names = await findNames([row?.byId]);
  return {
    slug,
    title: event.title,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    where: [event.venue, event.town].filter((part) => part !== '').join(', '),
    answer: row ? (row.answer as Answer) : null,
    place: (row?.place ?? 'none') as PlaceState,
    position: row && (await findPosition(db(), row)),
    offerEndsAt: row?.offerEndsAt?.toISOString() ?? null,
    about: row?.offeredAt ? aboutOffer(row.id, row.offeredAt) : null,
    byName: names.get(row?.byId ?? '') ?? null,
    asked: event.expectationAsked,
    coming: comers.filter(({ place }) => place === 'held').length,
    waiting,
    capacity: event.capacity,
    left: countLeft(room, comers, await readWayOf(actor, room.kept.length > 0)),
    closed: whyClosed(facts),
    diet: row?.needs?.diet ?? '',
    access: row?.needs?.access ?? '',
    expectation: row?.expectation?.body ?? '',
    may: {
      answer: eventsPolicy.answer(actor, facts),
      answerForOthers: personId !== null && eventsPolicy.answer(actor, facts),
      inviteGuests: eventsPolicy.inviteGuests(actor, facts),
      seeComing: eventsPolicy.seeComing(actor, facts),
    },
  };
}

/** The actor's organisation and what it belongs to, where places are kept for some. */
async function readWayOf(actor: Actor, kept: boolean): Promise<string[]> {
  if (!kept || !isMember(actor)) return [];
  return (await nearestFirst(db(), [actor.organisationId])).get(actor.organisationId) ?? [];
}

import { visitor } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { eventsPolicy, type EventState } from '../policy';
import { findPosition, refuseClosed, takeAnswer, whyClosed, type Wish } from './answering.server';
import { findGuestLink } from './guest-link.server';
import { countLeft, type PlaceState } from './places';
import { readStanding } from './standing.server';
import type { Answer, GuestPage, Outcome } from './views';

/** An event and one's answer, by the link in a mail. Whoever has no link learns nothing, not even that there is an event. */

const statesOf = (event: { id: string; state: string; endsAt: Date }) => ({
  id: event.id,
  state: event.state as EventState,
  over: now() >= event.endsAt,
});

/**
 * What a guest sees. Looking changes nothing: mail scanners open links, too.
 *
 * @param token as in the link
 * @returns null when the link opens nothing, or nothing any more
 */
export async function findGuestPage(token: string): Promise<GuestPage | null> {
  const link = await findGuestLink(db(), token);
  if (!link) return null;
  const row = await db().eventAnswer.findUnique({
    where: { id: link.answerId },
    include: {
      needs: true,
      expectation: true,
      event: { include: { programme: { orderBy: [{ day: 'asc' }, { startsMinutes: 'asc' }] } } },
    },
  });
  // An event that was taken back is there for its makers alone.
  if (!row || row.event.state === 'draft') return null;
  const { event, place } = row;
  const { room, comers } = await readStanding(db(), event);
  return {
    name: row.guestName,
    title: event.title,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    venue: event.venue,
    town: event.town,
    address: event.address,
    directions: event.directions,
    accessNotes: event.access,
    onlineLink: place === 'held' && event.state === 'published' ? event.onlineLink : '',
    programme: event.programme.map(({ id, day, startsMinutes, endsMinutes, title }) => ({
      key: id,
      day,
      from: startsMinutes,
      to: endsMinutes,
      title,
    })),
    answer: row.answer === 'invited' ? null : (row.answer as Answer),
    place: place as PlaceState,
    position: await findPosition(db(), row),
    offerEndsAt: row.offerEndsAt?.toISOString() ?? null,
    asked: event.expectationAsked,
    left: countLeft(room, comers, []),
    closed: whyClosed(statesOf(event)),
    diet: row.needs?.diet ?? '',
    access: row.needs?.access ?? '',
    expectation: row.expectation?.body ?? '',
  };
}

/**
 * A guest answers. The same rules of places hold as for members.
 *
 * @throws {NotFound} when the link opens nothing
 * @throws {Conflict} when the event takes no answers
 */
export function answerAsGuest(token: string, wish: Wish): Promise<Outcome> {
  return change(visitor, async (tx, record) => {
    const link = await findGuestLink(tx, token);
    const before =
      link &&
      (await tx.eventAnswer.findUnique({ where: { id: link.answerId }, include: { event: true } }));
    if (!link || !before) throw new NotFound('This link opens nothing');
    const { event, ...row } = before;
    refuseClosed(statesOf(event));
    authorize(eventsPolicy.answerByLink(link, statesOf(event)));
    const whose = { eventId: event.id, before: row, personId: null, byId: null };
    return takeAnswer(tx, record, whose, wish);
  });
}

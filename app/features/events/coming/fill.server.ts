import { now } from '~/platform/clock.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { eventPageChannel } from '../channels';
import { listNext } from './places';
import { readRoom } from './room.server';

/** Places that become free: offered to those who wait, in their order. */

const HOUR = 60 * 60 * 1000;
/** An offer ends so long before the event begins: the host must know who comes. */
const LAST_MOMENT = HOUR;

/** How many have a place. */
export function countHeld(tx: Transaction, eventId: string): Promise<number> {
  return tx.eventAnswer.count({ where: { eventId, place: 'held' } });
}

/**
 * Offers what is free to those who wait, in the transaction that freed it. Within the last hour before the event, and
 * while it lasts, nobody can be asked any more: whoever is next has the place.
 */
export async function fillPlaces(
  tx: Transaction,
  record: RecordEntry,
  eventId: string,
): Promise<void> {
  const event = await tx.event.findUnique({ where: { id: eventId } });
  if (event?.state !== 'published' || event.endsAt <= now()) return;
  const { room, arrivals } = await readRoom(tx, eventId);
  const last = event.startsAt.getTime() - LAST_MOMENT;
  const until = Math.min(now().getTime() + event.confirmHours * HOUR, last);
  const atOnce = until <= now().getTime();
  for (const { arrival, place } of listNext(room, arrivals)) {
    await tx.eventAnswer.update({
      where: { id: arrival.id },
      data: {
        place: atOnce ? 'held' : 'offered',
        keptForId: place.keptFor,
        offeredAt: now(),
        offerEndsAt: atOnce ? null : new Date(until),
      },
    });
    await record({
      kind: atOnce ? 'events.promoted' : 'events.offered',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId, answer: arrival.id },
    });
  }
}

/**
 * Ends the offers of an event that have run out, and offers the places to the next.
 *
 * @returns how many ended
 */
export async function lapseOffers(
  tx: Transaction,
  record: RecordEntry,
  eventId: string,
): Promise<number> {
  const ended = await tx.eventAnswer.findMany({
    where: { eventId, place: 'offered', offerEndsAt: { lte: now() } },
    select: { id: true },
  });
  for (const { id } of ended) {
    await tx.eventAnswer.update({
      where: { id },
      data: { place: 'lapsed', keptForId: null, offerEndsAt: null },
    });
    await record({
      kind: 'events.lapsed',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId, answer: id },
    });
  }
  await fillPlaces(tx, record, eventId);
  return ended.length;
}

import { theProcess } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { eventPageChannel } from '../channels';
import { guestMails, mailGuest } from './guest-mails.server';
import { whoIsNext, type Seats } from './places';
import { readStanding, type Standing } from './standing.server';

/** Free places go to those who wait for one, in order of arrival; an offer that is not taken goes on to the next. */

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** How many have a place, those to whom one is offered among them: no event can have fewer places than that. */
export function countHeld(reader: Pick<Reader, 'eventAnswer'>, eventId: string): Promise<number> {
  return reader.eventAnswer.count({ where: { eventId, place: { in: ['held', 'offered'] } } });
}

/**
 * Gives the places that are free to those who wait, in order. Called by every verb after which a place may be free:
 * somebody goes, there are more places, fewer are kept. Nothing happens while nobody answers: before an event is
 * published, after its end, and when it is cancelled.
 *
 * They are offered it, and told until when to take it. When that would be later than the beginning, it is theirs at once:
 * too little time is left to ask one after the other, who waits has said that they come, and a place nobody takes in time
 * would stay empty.
 *
 * @param answering id of the answer that is being given: whoever is there takes a free place, and is not asked
 */
export async function fillPlaces(
  tx: Transaction,
  record: RecordEntry,
  eventId: string,
  answering?: string,
): Promise<void> {
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      id: true,
      state: true,
      capacity: true,
      startsAt: true,
      endsAt: true,
      confirmHours: true,
    },
  });
  if (event.state !== 'published' || now() >= event.endsAt) return;
  // By an answer no event has been moved.
  if (answering === undefined) await shortenOffers(tx, event);
  // A crowd that answers at once is not read again for each who has to wait.
  if (event.capacity !== null && (await countHeld(tx, eventId)) >= event.capacity) return;
  const standing = await readStanding(tx, event);
  const { next, seats } = whoIsNext(standing.room, standing.comers);
  for (const { id } of next) {
    if (id === answering) await hold(tx, id);
    else await give(tx, record, event, id);
  }
  await moveOver(tx, standing, seats);
}

/** An event that begins earlier than it did leaves less time. */
async function shortenOffers(
  tx: Transaction,
  { id: eventId, startsAt }: { id: string; startsAt: Date },
): Promise<void> {
  const { count } = await tx.eventAnswer.updateMany({
    where: { eventId, place: 'offered', offerEndsAt: { gt: startsAt } },
    data: { offerEndsAt: startsAt },
  });
  if (count > 0) await askToLapse(tx, eventId, startsAt);
}

function hold(tx: Transaction, id: string) {
  return tx.eventAnswer.update({
    where: { id },
    data: { place: 'held', offeredAt: null, offerEndsAt: null },
  });
}

async function give(
  tx: Transaction,
  record: RecordEntry,
  event: { id: string; startsAt: Date; confirmHours: number },
  answerId: string,
): Promise<void> {
  const offeredAt = now();
  const offerEndsAt = new Date(offeredAt.getTime() + event.confirmHours * HOUR_MILLISECONDS);
  const atOnce = offerEndsAt >= event.startsAt;
  if (atOnce) await hold(tx, answerId);
  else {
    const offer = { place: 'offered', offeredAt, offerEndsAt };
    await tx.eventAnswer.update({ where: { id: answerId }, data: offer });
    await askToLapse(tx, event.id, offerEndsAt);
  }
  await record({
    kind: atOnce ? 'events.place-given' : 'events.place-offered',
    channels: eventPageChannel(event.id),
    subjects: {
      event: event.id,
      answer: answerId,
      ...(!atOnce && { offer: aboutOffer(answerId, offeredAt) }),
    },
  });
  await mailGuest(tx, atOnce ? guestMails.placeGiven : guestMails.placeOffered, answerId);
}

const lapseJob = registerJob<Record<string, never>>({
  kind: 'events.lapse-offers',
  title: 'Offer places that were not taken to the next',
  run: async () => {
    await lapseOffers();
  },
});

/** What the notice of an offer is about: that one offer, so that the next is told and mailed anew. */
export const aboutOffer = (answerId: string, offeredAt: Date): string =>
  `event-offer:${answerId}:${offeredAt.getTime()}`;

/** Has offers looked at when they have run out. */
function askToLapse(tx: Transaction, eventId: string, at: Date): Promise<void> {
  return enqueue(tx, lapseJob, {}, { key: `${eventId} ${at.toISOString()}`, runAt: at });
}

/**
 * Ends every offer that has run out: they are told, and the next is offered the place.
 *
 * @returns how many
 */
export async function lapseOffers(): Promise<number> {
  const due = { place: 'offered', offerEndsAt: { lte: now() } };
  const rows = await db().eventAnswer.findMany({
    where: due,
    orderBy: { arrivedSeq: 'asc' },
    select: { id: true, eventId: true },
  });
  let lapsed = 0;
  for (const { id, eventId } of rows) {
    await change(theProcess, async (tx, record) => {
      // Taken or declined meanwhile.
      const none = { place: 'lapsed', keptForId: null, offeredAt: null, offerEndsAt: null };
      const { count } = await tx.eventAnswer.updateMany({ where: { id, ...due }, data: none });
      if (count === 0) return;
      const subjects = { event: eventId, answer: id };
      await record({ kind: 'events.offer-lapsed', channels: eventPageChannel(eventId), subjects });
      await mailGuest(tx, guestMails.offerLapsed, id);
      await fillPlaces(tx, record, eventId);
      lapsed += 1;
    });
  }
  return lapsed;
}

const fillJob = registerJob<{ event: string }>({
  kind: 'events.fill-places',
  title: 'Offer places of somebody who left to the next',
  run: ({ event }) => change(theProcess, (tx, record) => fillPlaces(tx, record, event)),
});

/** The same as `fillPlaces`, done right after: for what frees places and tells the log nothing itself. */
export function askToFill(tx: Transaction, eventId: string): Promise<void> {
  return enqueue(tx, fillJob, { event: eventId });
}

/** Keeps for whom the place of each is kept: worked out anew, it may be another than before. */
async function moveOver(tx: Transaction, { comers }: Standing, seats: Seats): Promise<void> {
  for (const { id, keptForId } of comers) {
    const seat = seats.get(id) ?? null;
    if (seat !== keptForId) {
      await tx.eventAnswer.update({ where: { id }, data: { keptForId: seat } });
    }
  }
}

import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { eventPageChannel } from '../channels';
import { loadEvent } from '../load.server';
import { eventsPolicy, type EventFacts } from '../policy';
import { keepDetails } from './details.server';
import { fillPlaces, lapseOffers } from './fill.server';
import type { Answer, AnswerInput } from './forms';
import { findPlace } from './places';
import { readRoom, readWaysUp } from './room.server';

/** Saying whether one comes. */

/** How an answer ended: what somebody is told. */
export interface Answered {
  answer: Answer;
  place: 'held' | 'waiting' | 'none';
}

/**
 * Answers for oneself or for a colleague, in one step. A yes has a place, or waits for one; said again it changes nothing
 * but what is asked besides. It takes an offered place. Maybe and no give a place back, and the next who waits is offered
 * it.
 *
 * @throws {NotFound} of the event, or of the colleague
 * @throws {Forbidden} for somebody of another organisation
 * @throws {Conflict} when the event takes no answers
 */
export function answerEvent(actor: Person, slug: string, input: AnswerInput): Promise<Answered> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    refuseLate(event.facts);
    const forWhom = input.for === '' || input.for === actor.id ? actor : null;
    const person = forWhom ?? (await findColleague(tx, input.for));
    authorize(
      forWhom
        ? eventsPolicy.answer(actor, event.facts)
        : eventsPolicy.answerFor(actor, event.facts, person),
    );
    const wayUp = await readWaysUp(tx);
    return settle(tx, record, {
      eventId: event.id,
      who: { personId: person.id },
      belongsTo: wayUp(person.organisationId),
      byId: forWhom ? null : actor.id,
      input,
    });
  });
}

/** @throws {Conflict} saying why no answer is taken */
export function refuseLate({ state, over }: Pick<EventFacts, 'state' | 'over'>): void {
  if (state === 'cancelled') throw new Conflict('This event is cancelled.');
  if (over) throw new Conflict('This event is over: it takes no answers any more.');
  if (state === 'draft') throw new Conflict('This event has not been published yet.');
}

async function findColleague(tx: Transaction, id: string) {
  const person = await tx.person.findFirst({
    where: { id, leftAt: null, roles: { some: { role: 'member' } } },
    select: { id: true, organisationId: true },
  });
  if (!person) throw new NotFound('No such member');
  return { id: person.id, organisationId: person.organisationId ?? '' };
}

/** An answer, ready to be written. */
export interface Settling {
  eventId: string;
  /** A member, or the row of a guest. */
  who: { personId: string } | { answerId: string };
  belongsTo: readonly string[];
  /** Who answers for them. */
  byId: string | null;
  input: Pick<AnswerInput, 'answer' | 'diet' | 'access' | 'expectation'>;
}

/** Writes an answer and what follows from it, in the transaction whose verb has authorized it. */
export async function settle(
  tx: Transaction,
  record: RecordEntry,
  { eventId, who, belongsTo, byId, input }: Settling,
): Promise<Answered> {
  // An offer that has run out is nobody’s any more, whenever the job looks.
  await lapseOffers(tx, record, eventId);
  const row =
    'answerId' in who
      ? await tx.eventAnswer.findUniqueOrThrow({ where: { id: who.answerId } })
      : await tx.eventAnswer.findUnique({
          where: { eventId_personId: { eventId, personId: who.personId } },
        });
  const id = row?.id ?? newId();
  const seq = await record({
    kind: 'events.answered',
    channels: eventPageChannel(eventId),
    subjects: {
      event: eventId,
      answer: id,
      ...('personId' in who && byId !== null && { person: who.personId }),
    },
  });
  const place = await placeOf(tx, eventId, row, input.answer, belongsTo);
  const kept = row !== null && row.place === place.place;
  const data = {
    ...place,
    answer: input.answer,
    arrivedSeq: kept ? row.arrivedSeq : seq,
    answeredAt: now(),
    byId,
    offerEndsAt: null,
  };
  if (row) await tx.eventAnswer.update({ where: { id }, data });
  else {
    const personId = 'personId' in who ? who.personId : null;
    await tx.eventAnswer.create({ data: { ...data, id, eventId, personId } });
  }
  await keepDetails(tx, id, input);
  await fillPlaces(tx, record, eventId);
  return { answer: input.answer, place: place.place };
}

interface Placed {
  place: 'held' | 'waiting' | 'none';
  keptForId: string | null;
}

async function placeOf(
  tx: Transaction,
  eventId: string,
  row: { id: string; place: string; keptForId: string | null } | null,
  answer: Answer,
  belongsTo: readonly string[],
): Promise<Placed> {
  if (answer !== 'yes') return { place: 'none', keptForId: null };
  if (row?.place === 'held' || row?.place === 'offered') {
    return { place: 'held', keptForId: row.keptForId };
  }
  if (row?.place === 'waiting') return { place: 'waiting', keptForId: null };
  const { room, arrivals } = await readRoom(tx, eventId);
  const free = findPlace(room, arrivals, belongsTo);
  return free ? { place: 'held', keptForId: free.keptFor } : { place: 'waiting', keptForId: null };
}

import { newId, now } from '~/platform/clock.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import type { EventAnswer } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict } from '~/platform/errors';
import { eventPageChannel } from '../channels';
import type { EventState } from '../policy';
import { keepDetails } from './details.server';
import { fillPlaces } from './fill.server';
import type { PlaceState } from './places';
import type { Answer, Closed, Details, Outcome } from './views';

/** What becomes of an answer: the same for members, colleagues and guests. */

/** An answer as sent. What is left out stays as it was. */
export interface Wish extends Partial<Details> {
  answer: Answer;
}

const WHY_NOT: Record<Closed, string> = {
  draft: 'This event has not been published: it takes no answers yet.',
  cancelled: 'This event is cancelled: it takes no answers any more.',
  over: 'This event is over: it takes no answers any more.',
};

/** Why an event takes no answers; null when it takes them. */
export function whyClosed({ state, over }: { state: EventState; over: boolean }): Closed | null {
  if (state !== 'published') return state;
  return over ? 'over' : null;
}

/** @throws {Conflict} saying in words why an event takes no answers */
export function refuseClosed(event: { state: EventState; over: boolean }): void {
  const why = whyClosed(event);
  if (why !== null) throw new Conflict(WHY_NOT[why]);
}

/** Whose answer it is. */
interface Answering {
  eventId: string;
  /** What they answered before; null for a member who did not. */
  before: EventAnswer | null;
  /** Of a member. */
  personId: string | null;
  /** Who answers for them; null when they do themselves. */
  byId: string | null;
}

/**
 * Takes an answer inside a transaction whose verb has authorized it. Whoever says yes comes after all who did before
 * them; saying it again changes nothing of that, and takes a place that is offered. A place that is given up goes to the
 * next.
 */
export async function takeAnswer(
  tx: Transaction,
  record: RecordEntry,
  { eventId, before, personId, byId }: Answering,
  { answer, ...details }: Wish,
): Promise<Outcome> {
  const was = (before?.place ?? 'none') as PlaceState;
  const place = placeAfter(was, answer);
  const id = before?.id ?? newId();
  if (before?.answer !== answer || place !== was) {
    const seq = await record({
      kind: byId === null ? 'events.answered' : 'events.answered-for',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId, answer: id },
    });
    const arrives = place === 'waiting' && was !== 'waiting';
    const fresh = { answer, place, byId, answeredAt: now(), offeredAt: null, offerEndsAt: null };
    const row = {
      ...fresh,
      ...(arrives && { arrivedSeq: seq }),
      ...(place === 'none' && { keptForId: null }),
    };
    const select = { id: true } as const;
    if (before) await tx.eventAnswer.update({ where: { id }, data: row, select });
    else await tx.eventAnswer.create({ data: { id, eventId, personId, ...row }, select });
    if (arrives) await fillPlaces(tx, record, eventId, id);
    else if (was === 'held' || was === 'offered') await fillPlaces(tx, record, eventId);
  }
  await keepDetails(tx, id, answer, details);
  return readOutcome(tx, id);
}

/** Where somebody stands who answers so; whoever says yes waits until a place is found, which may be at once. */
function placeAfter(was: PlaceState, answer: Answer): PlaceState {
  if (answer !== 'yes') return 'none';
  if (was === 'offered') return 'held';
  return was === 'held' ? 'held' : 'waiting';
}

/** How an answer stands. */
export async function readOutcome(
  reader: Pick<Reader, 'eventAnswer'>,
  id: string,
): Promise<Outcome> {
  const row = await reader.eventAnswer.findUniqueOrThrow({ where: { id } });
  return {
    answer: row.answer as Answer,
    place: row.place as PlaceState,
    position: await findPosition(reader, row),
  };
}

/** Which in the line of those who wait; null for who does not wait. */
export async function findPosition(
  reader: Pick<Reader, 'eventAnswer'>,
  { eventId, place, arrivedSeq }: Pick<EventAnswer, 'eventId' | 'place' | 'arrivedSeq'>,
): Promise<number | null> {
  if (place !== 'waiting') return null;
  return reader.eventAnswer.count({
    where: { eventId, place: 'waiting', arrivedSeq: { lte: arrivedSeq } },
  });
}

import { londonDay, type Day } from '~/platform/calendar/days';
import { newId, now } from '~/platform/clock.server';
import type { RecordEntry } from '~/platform/database/change.server';
import { Invalid } from '~/platform/errors';
import type { Transaction } from '~/platform/database/transaction';
import { roomChannels } from '../sessions/channels';

/** Promises made to the room. */

export const DAY_IS_PAST = 'The day must be today or later';

/** What is promised, by whom, by when. */
export interface NewPromise {
  sessionId: string;
  questionId: string;
  kind: 'taken-away' | 'waiting-for';
  what: string;
  /** A member, or nobody the network knows. */
  personId: string | null;
  name: string;
  organisation: string;
  dueOn: Day;
}

/**
 * Writes a promise down, inside a transaction whose verb has authorized it.
 *
 * @returns its id
 * @throws {Invalid} when its day is past
 */
export async function makePromise(
  tx: Transaction,
  record: RecordEntry,
  promise: NewPromise,
): Promise<string> {
  const { dueOn } = promise;
  if (dueOn < londonDay(now())) throw new Invalid({ due: DAY_IS_PAST });
  const id = newId();
  await tx.promiseMade.create({ data: { id, ...promise, madeAt: now(), remindOn: dueOn } });
  await record({
    kind: 'promises.made',
    channels: roomChannels(promise.sessionId),
    subjects: subjectsOf({ id, ...promise }),
  });
  return id;
}

/** What the log says an entry about a promise is about. */
export function subjectsOf(promise: {
  id: string;
  sessionId: string;
  questionId: string | null;
}): Record<string, string> {
  const { id, sessionId, questionId } = promise;
  const subjects = { session: sessionId, promise: id };
  return questionId === null ? subjects : { ...subjects, question: questionId };
}

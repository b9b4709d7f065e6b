import { now } from '~/platform/clock.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict } from '~/platform/errors';
import { keepStep } from '../asking/question.server';
import {
  nextState,
  readState,
  standsForOthers,
  type QuestionDeed,
  type QuestionState,
} from '../machine';
import { roomChannels } from '../sessions/channels';
import { countVotes } from '../voting/count.hot.server';
import { sayState } from '../words';

/** The one way a question comes into another state. */

/**
 * Moves a question on, inside a transaction whose verb has authorized it: its state, the trace, the log.
 *
 * @param move.deed what is done with it
 * @param move.byId who does it, for its trace; null where it would name who asked without their name, and where the
 *   network does it
 * @param move.under under whom the log has it, when that is not the actor
 * @param move.words beside the step: a reason, say
 * @param move.other a question that changes with it
 * @returns the number of the log's entry
 * @throws {Conflict} when that cannot be done with it any more
 */
export async function moveQuestion(
  tx: Transaction,
  record: RecordEntry,
  question: { id: string; sessionId: string; state: QuestionState },
  move: {
    deed: QuestionDeed;
    byId: string | null;
    under?: string;
    words?: string;
    other?: string;
  },
): Promise<number> {
  const { id, sessionId, state } = question;
  const next = nextState(state, move.deed);
  if (next === null) throw new Conflict(sayMoved(state));
  const subjects = { session: sessionId, question: id };
  const seq = await record({
    kind: 'questions.moved',
    channels: roomChannels(sessionId),
    subjects: move.other === undefined ? subjects : { ...subjects, other: move.other },
    under: move.under,
  });
  // Where the chair had put it among those waiting is over when it waits no longer. One with which something is done is
  // no longer dropped: it would be lost.
  const place = next === 'waiting' ? {} : { position: null, pinned: false };
  const kept = move.deed === 'settle' ? {} : { dropped: false };
  const data = { state: next, stateAt: now(), ...place, ...kept };
  await tx.question.update({ where: { id }, data });
  await keepStep(tx, { questionId: id, kind: next, words: move.words, byId: move.byId, seq });
  if (next !== 'merged' && !standsForOthers(next)) await partFrom(tx, record, id, move.under);
  return seq;
}

/** What was asked with a question stands by itself again when that goes: it would be lost with it. */
async function partFrom(
  tx: Transaction,
  record: RecordEntry,
  id: string,
  under: string | undefined,
): Promise<void> {
  const together = await tx.question.findMany({
    where: { mergedIntoId: id, state: 'merged' },
    include: { session: { select: { moderated: true } } },
  });
  for (const { session, ...question } of together) {
    await tx.question.update({ where: { id: question.id }, data: { mergedIntoId: null } });
    countVotes(tx, question.id);
    const parted = { ...question, state: readState(question.state) };
    const deed = session.moderated ? 'read-again' : 'back';
    await moveQuestion(tx, record, parted, { deed, byId: null, under });
  }
  if (together.length > 0) countVotes(tx, id);
}

/** What the second of two people who do something with a question at once is told. */
export function sayMoved(state: QuestionState): string {
  return `Somebody was quicker: this question is ${sayState(state)} now. Go back to see it as it is.`;
}

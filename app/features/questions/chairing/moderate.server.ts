import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { keepStep, loadQuestion } from '../asking/question.server';
import { questionsPolicy } from '../policy';
import { loadSession } from '../sessions/load.server';
import { countVotes } from '../voting/count.hot.server';
import { moveQuestion, sayMoved } from './move.server';

/** Reading questions before the room does: letting them in, declining them, and asking two of them as one. */

/** A question, as a form of the console names it: with the state and the words in which the page showed it. */
export interface About {
  question: string;
  was: string;
  /** When it was last changed, ISO; empty for never. Left out where the words do not matter. */
  edited?: string;
}

/**
 * Lets a question into the room, or one that was declined after all.
 *
 * @throws {NotFound}
 * @throws {Conflict} when somebody was quicker
 */
export function approveQuestion(actor: Person, code: string, about: About): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadConducted(tx, actor, code, about);
    await tx.question.update({ where: { id: question.id }, data: { reason: '' } });
    await moveQuestion(tx, record, question, { deed: 'approve', byId: actor.id });
  });
}

/**
 * Declines a question, with a reason that its asker alone reads.
 *
 * @throws as `approveQuestion`
 */
export function declineQuestion(
  actor: Person,
  code: string,
  about: About & { reason: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadConducted(tx, actor, code, about);
    const { reason } = about;
    await moveQuestion(tx, record, question, { deed: 'decline', byId: actor.id, words: reason });
    await tx.question.update({ where: { id: question.id }, data: { reason } });
  });
}

/**
 * Lets one question stand for another that asks the same. Who voted for both counts once.
 *
 * @param about.into id of the one that stands for both
 * @throws as `approveQuestion`
 * @throws {Invalid} when the other is not there to stand for it
 */
export function mergeQuestion(
  actor: Person,
  code: string,
  about: About & { into: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadConducted(tx, actor, code, about);
    const into = await tx.question.findFirst({
      where: {
        id: about.into,
        sessionId: question.sessionId,
        state: { in: ['submitted', 'waiting', 'on-air', 'left-open'] },
      },
    });
    if (!into || into.id === question.id) {
      throw new Invalid({ into: 'Choose a question that has not been dealt with' });
    }
    const seq = await moveQuestion(tx, record, question, {
      deed: 'merge',
      byId: actor.id,
      words: into.body,
      other: into.id,
    });
    const stands = { mergedIntoId: into.id };
    await tx.question.update({ where: { id: question.id }, data: stands });
    // What stood with the one that goes stands with the one that stays.
    await tx.question.updateMany({ where: { mergedIntoId: question.id }, data: stands });
    const words = `With: ${question.body}`;
    await keepStep(tx, { questionId: into.id, kind: 'merged', words, byId: actor.id, seq });
    countVotes(tx, into.id);
    countVotes(tx, question.id);
  });
}

/**
 * A question that the actor conducts, as the page showed it.
 *
 * @throws {NotFound}
 * @throws {Conflict} when it has moved on since
 */
export async function loadConducted(
  tx: Parameters<typeof loadQuestion>[0] & Parameters<typeof loadSession>[0],
  actor: Person,
  code: string,
  { question: id, was, edited }: About,
) {
  const session = await loadSession(tx, actor, code);
  authorize(questionsPolicy.conduct(actor, session.facts));
  const question = await loadQuestion(tx, actor, session.id, id);
  if (question.state !== was) throw new Conflict(sayMoved(question.state));
  if (edited !== undefined && edited !== (question.editedAt?.toISOString() ?? '')) {
    throw new Conflict('Its asker has changed the question meanwhile. Read it again.');
  }
  return question;
}

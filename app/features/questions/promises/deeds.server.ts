import type { Person } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { askOnTheBoard } from '../after/ask-on-the-board.server';
import { moveQuestion } from '../chairing/move.server';
import { nextState, readState, type QuestionDeed } from '../machine';
import { questionsPolicy } from '../policy';
import { roomChannels } from '../sessions/channels';
import { loadPromise, type LoadedPromise } from './load.server';
import { DAY_IS_PAST, subjectsOf } from './promises.server';

/** What becomes of a promise: kept with an answer, given up with a reason, or its day is moved. */

const OVER = 'Somebody was quicker: this promise is kept or given up. Look at it again.';

/**
 * Says that a promise is kept. What was answered stands with its question, too, and whoever asked is told.
 *
 * @param answer Markdown
 * @throws {NotFound} also for who may not see it
 * @throws {Conflict} when it is kept or given up already
 */
export function keepPromise(actor: Person, id: string, answer: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const promise = await loadOpen(tx, actor, id);
    const at = now();
    await tx.promiseMade.update({ where: { id }, data: { answer, keptAt: at, remindOn: null } });
    const { questionId } = promise;
    if (questionId !== null && (await moveOn(tx, record, actor, promise, 'keep'))) {
      const kept = { body: answer, byId: actor.id, at };
      await tx.questionAnswer.upsert({
        where: { questionId },
        create: { questionId, ...kept },
        update: kept,
      });
    }
    await record({ kind: 'promises.kept', ...about(promise) });
  });
}

/**
 * Gives a promise up, with the reason. Its question is open again; after the session has been settled it becomes a query
 * at once.
 *
 * @throws as `keepPromise`
 */
export function giveUpPromise(actor: Person, id: string, reason: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const promise = await loadOpen(tx, actor, id);
    await tx.promiseMade.update({
      where: { id },
      data: { answer: reason, givenUpAt: now(), remindOn: null },
    });
    const { questionId, session } = promise;
    const moved = questionId !== null && (await moveOn(tx, record, actor, promise, 'give-up'));
    if (moved && session.settledAt !== null) await askOnTheBoard(tx, record, questionId);
    await record({ kind: 'promises.given-up', ...about(promise) });
  });
}

/**
 * Moves the day of a promise. Whoever made it is reminded on the new one.
 *
 * @throws as `keepPromise`
 * @throws {Invalid} when the day is past
 */
export function changeDay(actor: Person, id: string, dueOn: Day): Promise<void> {
  return change(actor, async (tx, record) => {
    const promise = await loadOpen(tx, actor, id);
    if (dueOn < londonDay(now())) {
      throw new Invalid({ due: DAY_IS_PAST });
    }
    await tx.promiseMade.update({ where: { id }, data: { dueOn, remindOn: dueOn } });
    await record({ kind: 'promises.day-changed', ...about(promise) });
  });
}

async function loadOpen(tx: Transaction, actor: Person, id: string): Promise<LoadedPromise> {
  const promise = await loadPromise(tx, actor, id);
  const { facts } = promise.session;
  if (!promise.open && questionsPolicy.keepPromise(actor, facts, { ...promise, open: true })) {
    throw new Conflict(OVER);
  }
  authorize(questionsPolicy.keepPromise(actor, facts, promise));
  return promise;
}

/** Moves the promise's question on; false when it was taken back meanwhile, say. */
async function moveOn(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  { questionId }: LoadedPromise,
  deed: QuestionDeed & ('keep' | 'give-up'),
): Promise<boolean> {
  const question = await tx.question.findUnique({ where: { id: questionId ?? '' } });
  if (!question) return false;
  const state = readState(question.state);
  if (nextState(state, deed) === null) return false;
  await moveQuestion(tx, record, { ...question, state }, { deed, byId: actor.id });
  return true;
}

const about = (promise: LoadedPromise) => ({
  channels: roomChannels(promise.sessionId),
  subjects: subjectsOf(promise),
});

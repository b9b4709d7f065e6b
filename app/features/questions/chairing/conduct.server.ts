import type { Person } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict } from '~/platform/errors';
import { settledEntry } from '../after/settled-entry';
import { keepStep, loadQuestion } from '../asking/question.server';
import { questionsPolicy } from '../policy';
import { makePromise } from '../promises/promises.server';
import { roomChannels } from '../sessions/channels';
import { loadSession } from '../sessions/load.server';
import { findPromiser } from '../sessions/roles.server';
import { countVotes } from '../voting/count.hot.server';
import { loadConducted, type About } from './moderate.server';
import { moveQuestion, sayMoved } from './move.server';

/** What becomes of questions in the room. */

/**
 * Puts a question on air. The one that was goes back among those waiting: nobody has said what became of it.
 *
 * @param about.onAir id of the question that the page showed on air; empty for none
 * @throws {NotFound}
 * @throws {Conflict} when somebody was quicker
 */
export function putOnAir(
  actor: Person,
  code: string,
  about: About & { onAir: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadConducted(tx, actor, code, about);
    const { sessionId } = question;
    const current = await tx.question.findFirst({ where: { sessionId, state: 'on-air' } });
    if ((current?.id ?? '') !== about.onAir) {
      throw new Conflict('Somebody was quicker: another question is on air now.');
    }
    const byId = actor.id;
    if (current) {
      await moveQuestion(tx, record, { ...current, state: 'on-air' }, { deed: 'back', byId });
    }
    await moveQuestion(tx, record, question, { deed: 'put-on-air', byId });
  });
}

/**
 * Puts a question back among those waiting; one that was asked together with another stands by itself again.
 *
 * @throws as `putOnAir`
 */
export function putBack(actor: Person, code: string, about: About): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadConducted(tx, actor, code, about);
    const together = question.mergedIntoId;
    // What was answered is asked again.
    if (question.state === 'answered') await keepAnswer(tx, actor, question.id, '');
    await tx.question.update({ where: { id: question.id }, data: { mergedIntoId: null } });
    countVotes(tx, question.id);
    if (together !== null) countVotes(tx, together);
    await moveQuestion(tx, record, question, {
      deed: 'back',
      byId: actor.id,
      other: together ?? undefined,
    });
  });
}

/** Leaves a question open: it becomes a query when the session is over. @throws as `putOnAir` */
export function leaveOpen(actor: Person, code: string, about: About): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadConducted(tx, actor, code, about);
    await moveQuestion(tx, record, question, { deed: 'leave-open', byId: actor.id });
  });
}

/**
 * Says that a question was answered in the room, and what the answer was, if it is written down at once.
 *
 * @param about.answer Markdown; may be empty
 * @throws as `putOnAir`
 */
export function answerQuestion(
  actor: Person,
  code: string,
  about: About & { answer: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadConducted(tx, actor, code, about);
    await moveQuestion(tx, record, question, { deed: 'answer', byId: actor.id });
    await keepAnswer(tx, actor, question.id, about.answer);
  });
}

/**
 * Writes what was answered, or changes it; empty takes it away. Also after the session, and by the speaker.
 *
 * @throws as `putOnAir`
 */
export function writeAnswer(
  actor: Person,
  code: string,
  { question: id, was, answer }: About & { answer: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const session = await loadSession(tx, actor, code);
    authorize(questionsPolicy.answer(actor, session.facts));
    const question = await loadQuestion(tx, actor, session.id, id);
    if (question.state !== was || question.state !== 'answered') {
      throw new Conflict(sayMoved(question.state));
    }
    const before = await tx.questionAnswer.count({ where: { questionId: id } });
    await keepAnswer(tx, actor, id, answer);
    const seq = await record({
      kind: 'questions.moved',
      channels: roomChannels(session.id),
      subjects: { session: session.id, question: id },
    });
    await keepStep(tx, { questionId: id, kind: 'answer-written', byId: actor.id, seq });
    // The others were told when the session was settled; whoever asked this one, now that there is something to read.
    if (session.settledAt !== null && before === 0 && answer !== '') {
      await record(settledEntry(question));
    }
  });
}

/** A promise, as the console's form has it. */
interface Promised {
  deed: 'take-away' | 'wait-for';
  what: string;
  /** Id of a part in the session; empty for whoever is typed. */
  by: string;
  byName: string;
  byOrganisation: string;
  dueOn: Day;
}

/**
 * Takes a question away, to be answered by a day; or has it wait for a document or date. Both are promises to the room.
 *
 * @throws as `putOnAir`
 * @throws {Invalid} when the promise cannot be made so
 */
export function promiseAnswer(
  actor: Person,
  code: string,
  { deed, what, by, byName, byOrganisation, dueOn, ...about }: About & Promised,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadConducted(tx, actor, code, about);
    const { id: questionId, sessionId } = question;
    const typed = { roleId: by, name: byName, organisation: byOrganisation };
    const who = await findPromiser(tx, sessionId, typed);
    await moveQuestion(tx, record, question, { deed, byId: actor.id, words: what });
    const kind = deed === 'take-away' ? 'taken-away' : 'waiting-for';
    await makePromise(tx, record, { sessionId, questionId, kind, what, ...who, dueOn });
  });
}

async function keepAnswer(
  tx: Transaction,
  actor: Person,
  questionId: string,
  body: string,
): Promise<void> {
  await tx.questionAnswer.deleteMany({ where: { questionId } });
  if (body === '') return;
  await tx.questionAnswer.create({ data: { questionId, body, byId: actor.id, at: now() } });
}

import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict } from '~/platform/errors';
import { under } from '~/platform/nameless/nameless.server';
import { isAskers } from '../machine';
import { moveQuestion } from '../chairing/move.server';
import { questionsPolicy } from '../policy';
import { roomChannels } from '../sessions/channels';
import { loadSession } from '../sessions/load.server';
import { keepPace } from './ask.server';
import { keepStep, loadQuestion, type LoadedQuestion } from './question.server';

/** One's own question, until it is on air. */

const TOO_LATE = 'The chair has dealt with your question already. Look at the session again.';

/**
 * One's own question, for the form that changes it.
 *
 * @throws {NotFound} also when it is somebody else's: whose it is, nobody learns here
 * @throws {Conflict} when it is too late
 */
export async function findOwnQuestion(actor: Person, code: string, id: string) {
  const session = await loadSession(db(), actor, code);
  authorize(questionsPolicy.attend(actor, session.facts));
  const question = await loadQuestion(db(), actor, session.id, id);
  mayChange(actor, session.facts, question);
  const { moderated, title } = session;
  return {
    id,
    body: question.body,
    state: question.state,
    session: { code: session.code, title, moderated },
  };
}

/**
 * Changes one's own question. Where the chair reads first, the chair reads it again.
 *
 * @throws as `findOwnQuestion`
 */
export async function changeQuestion(
  actor: Person,
  code: string,
  id: string,
  body: string,
): Promise<void> {
  await keepPace(actor);
  await change(actor, async (tx, record) => {
    const session = await loadSession(tx, actor, code);
    authorize(questionsPolicy.attend(actor, session.facts));
    const question = await loadQuestion(tx, actor, session.id, id);
    mayChange(actor, session.facts, question);
    if (question.body === body) return;
    await tx.question.update({ where: { id }, data: { body, editedAt: now() } });
    const by = under(actor, question);
    const seq = await record({
      kind: 'questions.edited',
      channels: roomChannels(session.id),
      subjects: { session: session.id, question: id },
      under: by,
    });
    const byId = question.authorId === actor.id ? actor.id : null;
    await keepStep(tx, { questionId: id, kind: 'edited', byId, seq });
    if (session.moderated && question.state === 'waiting') {
      await moveQuestion(tx, record, question, { deed: 'read-again', byId, under: by });
    }
  });
}

/**
 * Takes one's own question back.
 *
 * @throws as `findOwnQuestion`
 */
export function withdrawQuestion(actor: Person, code: string, id: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const session = await loadSession(tx, actor, code);
    authorize(questionsPolicy.attend(actor, session.facts));
    const question = await loadQuestion(tx, actor, session.id, id);
    mayChange(actor, session.facts, question);
    const byId = question.authorId === actor.id ? actor.id : null;
    await moveQuestion(tx, record, question, {
      deed: 'withdraw',
      byId,
      under: under(actor, question),
    });
  });
}

function mayChange(
  actor: Person,
  facts: Parameters<typeof questionsPolicy.changeOwn>[1],
  question: LoadedQuestion,
): void {
  if (question.mine && !isAskers(question.state)) throw new Conflict(TOO_LATE);
  authorize(questionsPolicy.changeOwn(actor, facts, question));
}

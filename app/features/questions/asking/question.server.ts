import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { NotFound } from '~/platform/errors';
import { isMine } from '~/platform/nameless/nameless.server';
import { readState } from '../machine';

/** A question with what the rules judge by, and the trace of what is done with it. */

/**
 * A question of a session.
 *
 * @throws {NotFound} when there is none, or it belongs to another session
 */
export async function loadQuestion(
  reader: Pick<Reader, 'question' | 'anonymousPost'>,
  actor: Person,
  sessionId: string,
  id: string,
) {
  const question = await reader.question.findFirst({ where: { id, sessionId } });
  if (!question) throw new NotFound('No such question');
  const mine = await isMine(reader, actor, { kind: 'question', id, authorId: question.authorId });
  return { ...question, state: readState(question.state), mine };
}

export type LoadedQuestion = Awaited<ReturnType<typeof loadQuestion>>;

/**
 * Keeps what was done with a question.
 *
 * @param step.byId null where it would name who asked without their name
 * @param step.seq the log entry of it
 */
export async function keepStep(
  tx: Transaction,
  step: { questionId: string; kind: string; words?: string; byId: string | null; seq: number },
): Promise<void> {
  await tx.questionStep.create({ data: { id: newId(), at: now(), ...step } });
}

import { theProcess } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { Conflict } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import type { AnswerPage } from './views';

/** An applicant answers what the webmaster asked, by the mailed link. */

/** What the mailed link shows. */
export async function viewQuestion(token: string): Promise<AnswerPage> {
  const found = await findQuestion(db(), token);
  if (!found) return { kind: 'unknown' };
  return found.question === null
    ? { kind: 'answered' }
    : { kind: 'to-answer', question: found.question };
}

/** The application that a token opens, with what waits for an answer; null when nothing was ever asked. */
async function findQuestion(
  tx: Reader,
  token: string,
): Promise<{ id: string; question: string | null } | null> {
  const application = await tx.application.findFirst({
    where: { tokenHash: hashToken(token), decidedAt: null },
    select: { id: true, messages: { orderBy: { at: 'desc' }, take: 1 } },
  });
  const last = application?.messages[0];
  if (!application || !last) return null;
  return { id: application.id, question: last.fromId === null ? null : last.body };
}

/**
 * Answers. The application goes back into the queue.
 *
 * @throws {Conflict} when nothing waits for an answer
 */
export function answerQuestion(token: string, answer: string): Promise<void> {
  return change(theProcess, async (tx, record) => {
    const found = await findQuestion(tx, token);
    if (!found) throw new Conflict('This link does not work any more.');
    if (found.question === null) throw new Conflict('We have your answer already.');
    const { id } = found;
    await tx.applicationMessage.create({
      data: { id: newId(), applicationId: id, fromId: null, body: answer, at: now() },
    });
    await record({ kind: 'joining.answered', channels: [], subjects: { application: id } });
  });
}

import type { Transaction } from '~/platform/database/transaction';
import { db } from '~/platform/database/database.server';
import { hashToken } from '~/platform/secrets/secret.server';
import { asGuest, type Guest } from '../policy';
import type { Person } from '~/platform/actor';

/**
 * What a browser with a badge has done there. Whoever prints badges could open one for anybody: it shows what was asked and
 * voted with it, and not what its holder asked without their name, or voted for, elsewhere.
 */

type Done = 'asked' | 'voted';

const markOf = ({ secret }: Guest, done: Done, questionId: string): string =>
  hashToken(`${done} ${questionId} ${secret}`);

/** Remembers for a guest what they did; of everybody else their account knows it. */
export async function keepMark(
  tx: Transaction,
  actor: Person,
  done: Done,
  questionId: string,
): Promise<void> {
  const guest = asGuest(actor);
  if (!guest) return;
  const mark = markOf(guest, done, questionId);
  await tx.guestMark.upsert({ where: { mark }, create: { mark, questionId }, update: {} });
}

/** Forgets that a guest voted for a question, and for those that it stands for. */
export async function dropVoteMarks(
  tx: Transaction,
  actor: Person,
  questionId: string,
): Promise<void> {
  const guest = asGuest(actor);
  if (!guest) return;
  const together = await tx.question.findMany({
    where: { OR: [{ id: questionId }, { mergedIntoId: questionId }] },
    select: { id: true },
  });
  const marks = together.map(({ id }) => markOf(guest, 'voted', id));
  await tx.guestMark.deleteMany({ where: { mark: { in: marks } } });
}

/** Ids of a session's questions that a guest has asked, or voted for, with their badge. */
export async function findMarked(
  guest: Guest,
  done: Done,
  sessionId: string,
): Promise<Set<string>> {
  const marks = await db().guestMark.findMany({ where: { question: { sessionId } } });
  const own = marks.filter(({ mark, questionId }) => mark === markOf(guest, done, questionId));
  return new Set(own.map(({ questionId }) => questionId));
}

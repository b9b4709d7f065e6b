import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { formatDate } from '~/platform/dates';
import { NotFound } from '~/platform/errors';
import { makeQuery } from '~/platform/queries/make-query.server';
import { keepStep } from '../asking/question.server';
import { moveQuestion } from '../chairing/move.server';
import { readState } from '../machine';
import { queryText } from './query-text';

/** How one question becomes a query. */

/**
 * Lets a question that is still open become a query: of its asker, or without their name where it was asked so. All of it
 * in the transaction given, so that it is done once or not at all.
 *
 * @returns id of the topic; null when it is one already
 * @throws {NotFound} when there is no such question
 * @throws {Conflict} when it is not open
 */
export async function askOnTheBoard(
  tx: Transaction,
  record: RecordEntry,
  questionId: string,
): Promise<string | null> {
  const origin = { kind: 'question', originId: questionId };
  if (await tx.topicOrigin.findFirst({ where: origin })) return null;
  const question = await tx.question.findUnique({
    where: { id: questionId },
    include: { author: { select: { kind: true } }, session: { include: { sections: true } } },
  });
  if (!question) throw new NotFound('No such question');
  const state = readState(question.state);
  const seq = await moveQuestion(
    tx,
    record,
    { ...question, state },
    { deed: 'settle', byId: null },
  );
  const withoutName = question.author.kind === 'nobody';
  const topicId = await makeQuery(tx, record, {
    askerId: withoutName ? await findAsker(tx, questionId) : question.authorId,
    withoutName,
    ...queryText(question.body, {
      title: question.session.title,
      day: formatDate(question.session.startsAt),
      votes: question.voteCount,
    }),
    sectionIds: await findPlace(tx, question),
    origin: { kind: 'question', ids: [questionId] },
  });
  await keepStep(tx, { questionId, kind: 'asked-on-the-board', byId: null, seq });
  return topicId;
}

/** Who asked without their name; null when they have left. */
async function findAsker(tx: Transaction, questionId: string): Promise<string | null> {
  const kept = await tx.anonymousPost.findUnique({
    where: { kind_postId: { kind: 'question', postId: questionId } },
    select: { personId: true },
  });
  return kept?.personId ?? null;
}

/** The section that was chosen for it, else the first of the session's that is still there, else the board's first. */
async function findPlace(
  tx: Transaction,
  question: {
    sectionId: string | null;
    session: { sections: Array<{ sectionId: string; position: number }> };
  },
): Promise<string[]> {
  const ofSession = [...question.session.sections].sort((a, b) => a.position - b.position);
  const wanted = [question.sectionId, ...ofSession.map(({ sectionId }) => sectionId)];
  const there = await tx.section.findMany({
    where: { retiredAt: null, audience: 'member' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const ids = there.map(({ id }) => id);
  const place = wanted.find((id) => id !== null && ids.includes(id)) ?? ids[0];
  return place === undefined ? [] : [place];
}

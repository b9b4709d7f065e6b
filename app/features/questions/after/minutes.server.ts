import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { isInRoom } from '../machine';
import { questionsPolicy } from '../policy';
import { findSessionView, listConsoleQuestions, standingPromise } from '../seen/questions.server';
import { loadSession } from '../sessions/load.server';
import type { Minutes, MinutesQuestion } from '../views';
import { fateOf } from './minutes-parts';
import { isSettled } from './still-open.server';

/**
 * The minutes of a session: every question that the room saw, by what became of it. What was asked without a name stands
 * without one.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who did not take part
 */
export async function findMinutes(actor: Person, code: string): Promise<Minutes> {
  const loaded = await loadSession(db(), actor, code);
  const { id, facts } = loaded;
  authorize(questionsPolicy.readMinutes(actor, facts));
  const [session, all, attending, queries, kept, settled] = await Promise.all([
    findSessionView(id),
    listConsoleQuestions(id),
    db().sessionAttendee.count({ where: { sessionId: id } }),
    db().topicOrigin.findMany({
      where: { kind: 'question', originId: { in: await listIds(id) } },
    }),
    db().question.findMany({
      where: { sessionId: id },
      select: {
        id: true,
        dropped: true,
        promises: { ...standingPromise, select: { id: true } },
        steps: { where: { kind: 'waiting' }, take: 1, select: { id: true } },
      },
    }),
    isSettled(db(), loaded),
  ]);
  if (!session) throw new NotFound('No such session');
  const topics = new Map(queries.map(({ originId, topicId }) => [originId, topicId]));
  const more = new Map(kept.map((one) => [one.id, one]));
  const wasInRoom = (one: string) => (more.get(one)?.steps.length ?? 0) > 0;
  const seen = all.filter(({ state }) => isInRoom(state));
  const questions = seen.map(
    ({ mergedIntoId: _, editedAt: __, answerSource, reason, ...question }): MinutesQuestion => {
      const dropped = more.get(question.id)?.dropped ?? false;
      const topicId = topics.get(question.id) ?? null;
      return {
        ...question,
        topicId,
        answerSource,
        promiseId: more.get(question.id)?.promises[0]?.id ?? null,
        reason: dropped ? reason : '',
        // Of those that were merged before the room saw them it sees nothing now.
        together: all
          .filter((one) => one.mergedIntoId === question.id && wasInRoom(one.id))
          .map(({ body }) => body),
        fate: fateOf({ state: question.state, query: topicId !== null, dropped }),
      };
    },
  );
  return {
    session,
    settled,
    attending,
    questions,
    notTaken: all.filter(({ state }) => state === 'declined').length,
    may: { settle: questionsPolicy.settle(actor, { ...facts, settled }) },
  };
}

async function listIds(sessionId: string): Promise<string[]> {
  const rows = await db().question.findMany({ where: { sessionId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

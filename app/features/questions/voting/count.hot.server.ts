import { hotRead, hotWrite } from '~/platform/database/hot.server';

/**
 * Votes. Who voted for a question, or for one that it stands for now, counts once: the number beside it is brought up to
 * that in the same transaction.
 */

/** A question and those that it stands for. Takes its id twice. */
const TOGETHER = `(SELECT q.id FROM "Question" q WHERE q.id = ? OR q.mergedIntoId = ?)`;

const count = hotWrite<[id: string, again: string, target: string], { votes: number }>(`
  UPDATE "Question" SET voteCount = (
    SELECT count(DISTINCT v.personId) FROM "QuestionVote" v WHERE v.questionId IN ${TOGETHER})
  WHERE id = ? RETURNING voteCount AS votes`);

/** Brings the number beside a question up to how many voted for it. Answers it. */
export function countVotes(tx: Parameters<typeof count>[0], id: string): number {
  return count(tx, id, id, id)[0]?.votes ?? 0;
}

const voted = hotWrite<[id: string, again: string, personId: string], { n: number }>(
  `SELECT 1 AS n FROM "QuestionVote" v WHERE v.questionId IN ${TOGETHER} AND v.personId = ?`,
);

/** Whether somebody has voted for a question, or for one that it stands for. */
export function hasVoted(tx: Parameters<typeof voted>[0], id: string, personId: string): boolean {
  return voted(tx, id, id, personId).length > 0;
}

const add = hotWrite<[questionId: string, personId: string, at: string]>(
  'INSERT INTO "QuestionVote" (questionId, personId, at) VALUES (?, ?, ?)',
);
const remove = hotWrite<[id: string, again: string, personId: string]>(
  `DELETE FROM "QuestionVote" WHERE questionId IN ${TOGETHER} AND personId = ?`,
);

/** Writes a vote. */
export const addVote = add;

/** Takes somebody's votes for a question, and for those that it stands for, away. */
export function removeVotes(tx: Parameters<typeof remove>[0], id: string, personId: string): void {
  remove(tx, id, id, personId);
}

const tallyOf = hotRead<[sessionId: string], { id: string; votes: number }>(
  `SELECT id, voteCount AS votes FROM "Question" WHERE sessionId = ? AND state = 'waiting'`,
);

/** Votes of all questions that wait in a session, by id. */
export function readTally(sessionId: string): Record<string, number> {
  return Object.fromEntries(tallyOf(sessionId).map(({ id, votes }) => [id, votes]));
}

import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { storedMoment } from '~/platform/database/hot.server';
import { authorize, Conflict, NotFound, RateLimited } from '~/platform/errors';
import { votePace } from '../asking/paces.server';
import { readCode } from '../codes';
import { dropVoteMarks, keepMark } from '../passes/marks.server';
import { questionsPolicy } from '../policy';
import { roomChannels } from '../sessions/channels';
import { addVote, countVotes, hasVoted, removeVotes } from './count.hot.server';
import { readVoteTarget } from './target.hot.server';

/** One vote a member for each question, and it can be taken back. */

/**
 * Votes for a question that waits, or takes that back. Said again, from another tab say, it changes nothing.
 *
 * @returns its place in the log; 0 when it had been said already
 * @throws {NotFound} when there is no such question, or the voter does not see it
 * @throws {Conflict} when it waits no longer, or the session is closed
 * @throws {RateLimited} when somebody votes faster than anybody reads
 */
export async function voteForQuestion(
  actor: Person,
  code: string,
  questionId: string,
  wanted: boolean,
): Promise<number> {
  const seconds = await votePace.spend(actor.id);
  if (seconds > 0) {
    throw new RateLimited(seconds, 'You have voted many times just now. Wait a minute.');
  }
  return change(actor, async (tx, record) => {
    const target = readVoteTarget(tx, actor, readCode(code), questionId);
    if (!target) throw new NotFound('No such question');
    authorize(questionsPolicy.attend(actor, target.facts));
    if (!questionsPolicy.vote(actor, target.facts)) {
      throw new Conflict('This session takes no more votes.');
    }
    if (target.state === 'submitted') throw new NotFound('Not in the room yet');
    if (target.state !== 'waiting') {
      throw new Conflict('This question waits no longer: it takes no more votes.');
    }
    if (wanted) await keepMark(tx, actor, 'voted', questionId);
    else await dropVoteMarks(tx, actor, questionId);
    if (hasVoted(tx, questionId, actor.id) === wanted) return 0;
    if (wanted) addVote(tx, questionId, actor.id, storedMoment(now()));
    else removeVotes(tx, questionId, actor.id);
    countVotes(tx, questionId);
    const { sessionId } = target;
    return record({
      kind: 'questions.voted',
      channels: roomChannels(sessionId),
      subjects: { session: sessionId },
    });
  });
}

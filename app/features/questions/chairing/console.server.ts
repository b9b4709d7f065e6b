import type { Person } from '~/platform/actor';
import {
  answerQuestion,
  leaveOpen,
  promiseAnswer,
  putBack,
  putOnAir,
  writeAnswer,
} from './conduct.server';
import type { ConsoleInput } from './forms';
import { approveQuestion, declineQuestion, mergeQuestion } from './moderate.server';
import { pinQuestion, placeQuestion } from './order.server';

/**
 * Does what a button of the console says.
 *
 * @returns what is said when it is done
 */
export async function conduct(actor: Person, code: string, input: ConsoleInput): Promise<string> {
  switch (input.deed) {
    case 'approve':
      await approveQuestion(actor, code, input);
      return 'The room sees the question.';
    case 'decline':
      await declineQuestion(actor, code, input);
      return 'Its asker reads why.';
    case 'merge':
      await mergeQuestion(actor, code, input);
      return 'They are asked as one.';
    case 'put-on-air':
      await putOnAir(actor, code, input);
      return 'The question is on air.';
    case 'back':
      await putBack(actor, code, input);
      return 'The question waits again.';
    case 'answer':
      await answerQuestion(actor, code, input);
      return 'The question is answered.';
    case 'write-answer':
      await writeAnswer(actor, code, input);
      return 'The answer is kept.';
    case 'take-away':
    case 'wait-for':
      await promiseAnswer(actor, code, input);
      return 'The promise stands in the log of promises.';
    case 'leave-open':
      await leaveOpen(actor, code, input);
      return 'The question is left open. It becomes a query by itself.';
    case 'pin':
    case 'unpin':
      await pinQuestion(actor, code, input, input.deed === 'pin');
      return input.deed === 'pin' ? 'The question is pinned.' : 'The pin is gone.';
    case 'place':
      await placeQuestion(actor, code, input, { before: input.before });
      return 'The question has been moved.';
    case 'up':
    case 'down':
    case 'by-votes':
      await placeQuestion(actor, code, input, input.deed);
      return 'The question has been moved.';
  }
}

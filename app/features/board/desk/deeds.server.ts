import { askBack, handOn, waitFor } from '~/features/escalation/deeds.server';
import type { LinkHolder } from '~/features/escalation/policy';
import type { Person } from '~/platform/actor';
import { answerAsAgent } from '../escalated/answer-as-agent.server';
import type { DeskInput } from './schema';

/**
 * Does what an agent has chosen to do with a query.
 *
 * @returns what is said of it then
 * @throws as the verbs of escalation
 */
export async function doAtDesk(
  who: Person | LinkHolder,
  topicId: string,
  input: DeskInput,
): Promise<string> {
  const { version } = input;
  switch (input.deed) {
    case 'answer':
      await answerAsAgent(who, topicId, { ...input, version });
      return 'Your answer is posted. The asker is asked whether it helps.';
    case 'ask-back':
      await askBack(who, topicId, { words: input.question, version });
      return 'Your question is with the asker. It comes back to you with their reply.';
    case 'hand-on':
      await handOn(who, topicId, { to: input.to, words: input.reason, version });
      return 'The query is handed on.';
    case 'wait':
      await waitFor(who, topicId, { until: input.until, words: input.what, version });
      return 'The query sleeps until then, and everybody sees what it waits for.';
  }
}

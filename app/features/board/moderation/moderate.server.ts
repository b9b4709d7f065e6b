import type { Person } from '~/platform/actor';
import type { ModerateInput } from './forms';
import {
  closeTopic,
  moveToSections,
  pinTopic,
  reopenTopic,
  unpinTopic,
} from './looking-after.server';
import { mergeTopics } from './merge.server';

/**
 * What was pressed on the page for looking after a topic.
 *
 * @returns the topic to go on to, and what to say there
 */
export async function moderate(
  actor: Person,
  topicId: string,
  input: ModerateInput,
): Promise<{ topicId: string; said: string }> {
  switch (input.deed) {
    case 'move':
      await moveToSections(actor, topicId, input);
      return { topicId, said: 'The topic is moved.' };
    case 'merge':
      return { topicId: await mergeTopics(actor, topicId, input), said: 'The topics are merged.' };
    case 'close':
      await closeTopic(actor, topicId, input.reason);
      return { topicId, said: 'The topic is closed.' };
    case 'reopen':
      await reopenTopic(actor, topicId, input.reason);
      return { topicId, said: 'The topic is open again.' };
    case 'pin':
      await pinTopic(actor, topicId, input.reason);
      return { topicId, said: 'The topic is pinned.' };
    case 'unpin':
      await unpinTopic(actor, topicId, input.reason);
      return { topicId, said: 'The topic is unpinned.' };
  }
}

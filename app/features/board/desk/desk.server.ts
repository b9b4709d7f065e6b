import { escalationPolicy, type LinkHolder } from '~/features/escalation/policy';
import { readAgents } from '~/features/escalation/agents.hot.server';
import { isOwned, listOwned } from '~/features/escalation/seen/owned.hot.server';
import { readHistory } from '~/features/escalation/seen/standing.hot.server';
import type { Person } from '~/platform/actor';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { readReplies, readTopic } from '../posts/posts.hot.server';
import { readRows } from '../lists/rows.hot.server';
import type { TopicRow, TopicView } from '../views';
import type { DeskQueryView } from './views';

/** The desk of those who answer what the network could not: it shows queries that they may not read otherwise, while theirs. */

const MOST_QUERIES = 100;
const MOST_REPLIES = 500;

/** What somebody has to see to: what waits for them, due first, and then what waits for others. */
export async function listDesk(actor: Person): Promise<TopicRow[]> {
  authorize(escalationPolicy.readDesk(actor));
  return atOneMoment(() => readRows(listOwned(actor, MOST_QUERIES)));
}

/** Of that, what waits for their answer; nothing for who is no agent. */
export function waitingOnDesk(actor: Person): TopicRow[] {
  const ids = listOwned(actor, MOST_QUERIES);
  return ids.length === 0
    ? []
    : readRows(ids).filter(({ standing }) => standing?.state === 'agent');
}

/**
 * A query as its owner reads it.
 *
 * @returns null when it is not theirs, or not any more
 */
export function findDeskQuery(
  who: Person | LinkHolder,
  topicId: string,
): Promise<DeskQueryView | null> {
  return atOneMoment(() => {
    const topic = isOwned(who, topicId) ? readTopic(topicId) : null;
    if (!topic?.standing) return null;
    const { standing } = topic;
    const replies = readReplies(topicId, { after: 0, side: null }, MOST_REPLIES);
    const outside = who.kind === 'link';
    return {
      topic: {
        ...(outside ? { ...forOutside(topic), deeds: [], convener: null } : topic),
        standing,
      },
      replies: outside ? replies.map(forOutside) : replies,
      history: readHistory(topicId),
      others: readAgents()
        .filter(({ gone, name }) => !gone && name !== standing.agent?.name)
        .map(({ id, name, organisation }) => ({ id, name, organisation })),
    };
  });
}

/**
 * A post for whoever follows a mailed link: what it says and who says so. Nothing of how the board is looked after, and
 * none of what leads to pages, pictures and files that they cannot open.
 */
function forOutside<P extends Pick<TopicView, 'author' | 'attachments' | 'hasHistory'>>(
  post: P,
): P {
  const author = { ...post.author, id: '', former: true, photo: null };
  return { ...post, author, attachments: [], hasHistory: false };
}

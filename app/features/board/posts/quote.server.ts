import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { quoted } from '~/platform/text/quote';
import { boardAddresses } from '../addresses';
import { boardPolicy } from '../policy';
import { readReply, readTopic } from './posts.hot.server';
import { atOneMoment } from '~/platform/database/hot.server';

/**
 * A post of a topic as the beginning of a reply: what it says, who says so, and where.
 *
 * @param postId id of the topic itself, or of one of its replies
 * @returns Markdown; empty when there is nothing to quote
 */
export async function quotePost(actor: Person, topicId: string, postId: string): Promise<string> {
  const reply = await db().reply.findUnique({
    where: { id: postId, topicId, deletion: null },
    select: { body: true },
  });
  const topic = await db().topic.findUnique({ where: { id: topicId } });
  if (!topic || !boardPolicy.readTopic(actor, topic)) return '';
  const body = postId === topicId ? topic.body || topic.title : reply?.body;
  // Under which name it stands, only its page's view knows.
  const view = await atOneMoment(() =>
    postId === topicId ? readTopic(postId) : readReply(postId),
  );
  if (!view || view.hidden || !body) return '';
  const to =
    postId === topicId
      ? href(boardAddresses.topic, { id: topicId })
      : href(boardAddresses.findReply, { id: postId });
  return quoted(body, view.author.name, to);
}

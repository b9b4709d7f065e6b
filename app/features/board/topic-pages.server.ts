import type { Person } from '~/platform/actor';
import { newestSeq } from '~/platform/activity/activity.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { boardAddresses } from './addresses';
import { anchorOf } from './anchor';
import { repliesWithFiles, withFiles } from './attachments.server';
import { boardPolicy } from './policy';
import { replyParts, topicParts, viewReply, viewTopic } from './rows.server';
import type { ReplyView, TopicPage, TopicView } from './views';

/** Reading a topic: its pages, and the place of a reply on them. */

const PAGE_SIZE = 50;

/**
 * A topic with one page of its replies, oldest first.
 *
 * @param after show replies after this place; 0 for the first page
 * @throws {NotFound}
 */
export async function findTopicPage(
  actor: Person,
  topicId: string,
  after: number,
): Promise<TopicPage> {
  authorize(boardPolicy.read(actor));
  // Read before the rows: what is committed in between is heard twice rather than never.
  const seq = await newestSeq();
  const [topic, replies, earlier] = await Promise.all([
    findTopicView(topicId),
    db().reply.findMany({
      where: { topicId, seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: PAGE_SIZE + 1,
      include: replyParts,
    }),
    after === 0 ? 0 : db().reply.count({ where: { topicId, seq: { lte: after } } }),
  ]);
  const shown = replies.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const beyond =
    replies.length > PAGE_SIZE && last ? await findRepliesAfter(topicId, last.seq) : null;
  return {
    topic,
    replies: await repliesWithFiles(shown.map(viewReply)),
    earlier,
    later: beyond?.count ?? 0,
    newest: beyond?.newest ?? last?.seq ?? after,
    size: PAGE_SIZE,
    seq,
  };
}

/** How many replies stand after a place, and the newest of them; read at once, so that the two belong together. */
async function findRepliesAfter(topicId: string, seq: number) {
  const { _count, _max } = await db().reply.aggregate({
    where: { topicId, seq: { gt: seq } },
    _count: true,
    _max: { seq: true },
  });
  return { count: _count, newest: _max.seq };
}

/**
 * Where the page begins that holds a reply: `after` for `findTopicPage`.
 *
 * @param seq place of the reply
 */
export async function findPageOfReply(topicId: string, seq: number): Promise<number> {
  const before = await db().reply.count({ where: { topicId, seq: { lt: seq } } });
  const skip = Math.floor(before / PAGE_SIZE) * PAGE_SIZE - 1;
  if (skip < 0) return 0;
  const end = await db().reply.findFirst({
    where: { topicId },
    orderBy: { seq: 'asc' },
    skip,
    select: { seq: true },
  });
  return end?.seq ?? 0;
}

/** The address at which a reply is seen: its topic, the page of it, the place on that page. */
export async function findReplyAddress(reply: {
  id: string;
  topicId: string;
  seq: number;
}): Promise<string> {
  const after = await findPageOfReply(reply.topicId, reply.seq);
  const query = { after: after === 0 ? undefined : after };
  return `${href(boardAddresses.topic, { id: reply.topicId }, query)}#${anchorOf(reply)}`;
}

/**
 * Where a reply is seen, for links that outlive the pages of its topic.
 *
 * @throws {NotFound}
 */
export async function findReplyPlace(actor: Person, replyId: string): Promise<string> {
  authorize(boardPolicy.read(actor));
  const reply = await db().reply.findUnique({
    where: { id: replyId },
    select: { id: true, topicId: true, seq: true },
  });
  if (!reply) throw new NotFound('No such reply');
  return findReplyAddress(reply);
}

/**
 * A query as its page shows it, for every reader the same.
 *
 * @throws {NotFound}
 */
export async function findTopicView(topicId: string): Promise<TopicView> {
  const topic = await db().topic.findUnique({ where: { id: topicId }, include: topicParts });
  if (!topic) throw new NotFound('No such topic');
  return withFiles(viewTopic(topic));
}

/** A reply as its topic's page shows it, or null. */
export async function findReplyView(replyId: string): Promise<ReplyView | null> {
  const reply = await db().reply.findUnique({ where: { id: replyId }, include: replyParts });
  const [shown] = await repliesWithFiles(reply ? [viewReply(reply)] : []);
  return shown ?? null;
}

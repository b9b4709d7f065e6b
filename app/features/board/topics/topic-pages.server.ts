import type { Person } from '~/platform/actor';
import { readNewestSeq } from '~/platform/activity/activity.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize, NotFound } from '~/platform/errors';
import { boardAddresses } from '../addresses';
import { anchorOf } from '../posts/anchor';
import { nameLinks, nameLinksOfReply } from '../posts/own-links.hot.server';
import { boardPolicy } from '../policy';
import {
  audienceOfReply,
  audienceOfTopic,
  placeOfReply,
  readReplies,
  readReply,
  readTopic,
  repliesAfter,
  repliesUpTo,
} from '../posts/posts.hot.server';
import type { Side } from '../sides';
import type { ReplyView, TopicPage, TopicView } from '../views';

/** Reading a topic: its pages, and the place of a reply on them. */

const PAGE_SIZE = 50;

/**
 * A topic with one page of its replies, oldest first.
 *
 * @param after show replies after this place; 0 for the first page
 * @param side show replies of one side only; null for all
 * @throws {NotFound}
 */
export async function findTopicPage(
  actor: Person,
  topicId: string,
  after: number,
  side: Side | null = null,
): Promise<TopicPage> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => {
    const [facts] = audienceOfTopic(topicId);
    const topic = readTopic(topicId);
    if (!facts || !topic || !boardPolicy.readTopic(actor, facts)) {
      throw new NotFound('No such topic');
    }
    const found = readReplies(topicId, { after, side }, PAGE_SIZE + 1);
    const replies = found.slice(0, PAGE_SIZE);
    const last = replies.at(-1);
    const beyond =
      found.length > replies.length && last ? repliesAfter(topicId, last.seq, side) : null;
    return {
      ...nameLinks(topic, replies),
      side,
      earlier: after === 0 ? 0 : repliesUpTo(topicId, after, side),
      later: beyond?.n ?? 0,
      newest: beyond?.newest ?? last?.seq ?? after,
      size: PAGE_SIZE,
      seq: readNewestSeq(),
    };
  });
}

/**
 * Where the page begins that holds a reply: `after` for `findTopicPage`.
 *
 * @param seq place of the reply
 */
export function findPageOfReply(topicId: string, seq: number): Promise<number> {
  return atOneMoment(() => {
    const before = repliesUpTo(topicId, seq - 1);
    const skip = Math.floor(before / PAGE_SIZE) * PAGE_SIZE - 1;
    return skip < 0 ? 0 : (placeOfReply(topicId, skip)[0]?.seq ?? 0);
  });
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
    select: { id: true, topicId: true, seq: true, topic: { select: { audience: true } } },
  });
  if (!reply || !boardPolicy.readTopic(actor, reply.topic)) throw new NotFound('No such reply');
  return findReplyAddress(reply);
}

/**
 * The id of a topic that the actor may read.
 *
 * @throws {NotFound}
 */
export async function findReadableTopic(actor: Person, topicId: string): Promise<string> {
  authorize(boardPolicy.read(actor));
  const [facts] = await atOneMoment(() => audienceOfTopic(topicId));
  if (!facts || !boardPolicy.readTopic(actor, facts)) throw new NotFound('No such topic');
  return topicId;
}

/**
 * A query as its page shows it, for every reader the same.
 *
 * @throws {NotFound}
 */
export async function findTopicView(topicId: string): Promise<TopicView> {
  const topic = await atOneMoment(() => {
    const found = readTopic(topicId);
    return found && nameLinks(found, []).topic;
  });
  if (!topic) throw new NotFound('No such topic');
  return topic;
}

/** A reply as its topic's page shows it, or null. */
export function findReplyView(replyId: string, topicId?: string): Promise<ReplyView | null> {
  return atOneMoment(() => {
    const reply = readReply(replyId);
    const [topic] = audienceOfReply(replyId);
    if (!reply || !topic) return null;
    return topicId === undefined || topic.id === topicId ? nameLinksOfReply(reply, topic) : null;
  });
}

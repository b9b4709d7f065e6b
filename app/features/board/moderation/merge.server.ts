import { hearReply, tellEscalation } from '~/features/escalation/queries.server';
import type { Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { moveFiles } from '~/platform/files/uses.server';
import { OWNERS } from '../posts/attachments';
import { boardPolicy } from '../policy';
import { reindexTopic } from '../search/search.server';
import { findReadableTopic } from '../topics/topic-pages.server';
import { channelsOf } from '../topics/channels';
import { loadTopic, type LoadedTopic } from '../topics/topics.server';
import { refreshWaiting } from '../topics/waiting.server';
import { writeDeed } from './deeds.server';
import type { MergeInput } from './forms';
import { requireConfirmed } from '../sections/other-readers.server';
import { mergedInto } from './looked-after.hot.server';
import { loadModerated } from './looking-after.server';
import { recount } from './recount.server';

/**
 * Merging: a topic becomes part of another. Its text stands there as a post at the place where it was asked, its
 * replies in their order among the others; its address leads there.
 */

/**
 * Merges a topic into another.
 *
 * @param input.other address of the other topic, or its id
 * @returns id of the other
 * @throws {Invalid} when the other is not there, is the same, has become part of another itself, is deleted or hidden,
 *   is not looked after by the actor, or has other readers and nobody has confirmed that
 */
export function mergeTopics(actor: Person, topicId: string, input: MergeInput): Promise<string> {
  return change(actor, async (tx, record) => {
    const topic = await loadModerated(tx, actor, topicId);
    if (topic.hidden)
      throw new Invalid({ other: 'First decide whether this topic is shown again' });
    const other = await findOther(tx, actor, topic, input.other);
    requireConfirmed(input, topic.audience, other.audience);
    const postId = await moveQuestion(tx, topic, other.id);
    await moveReplies(tx, topicId, other.id);
    await moveAnswer(tx, topic, other);
    await moveReaders(tx, topicId, other.id);
    await leaveBehind(tx, topic, other.id);
    await recount(tx, other.id);
    await refreshWaiting(tx, other.id);
    await reindexTopic(tx, topicId);
    await reindexTopic(tx, other.id);
    const away = await record({
      kind: 'board.merged-away',
      channels: channelsOf(topicId, topic.sectionIds),
      subjects: { topic: topicId },
    });
    await tellEscalation(tx, record, topicId, 'withdraw', { byId: actor.id, seq: away });
    const seq = await writeDeed(tx, record, actor, {
      kind: 'merged',
      topicId: other.id,
      reason: input.reason,
      otherId: topicId,
      replyId: postId,
      authorId: topic.authorId,
      sectionIds: topic.sectionIds,
      channels: channelsOf(other.id, other.sectionIds),
    });
    await moveQuery(tx, record, other, seq);
    return other.id;
  });
}

/** `/topics/:id` as a path, as a whole address, or the id alone. */
function idIn(typed: string): string {
  return /(?:^|\/topics\/)([\w-]{12})(?:[/?#]|$)/.exec(typed)?.[1] ?? '';
}

async function findOther(
  tx: Transaction,
  actor: Person,
  topic: LoadedTopic,
  typed: string,
): Promise<LoadedTopic> {
  const refuse = (other: string) => new Invalid({ other });
  const id = idIn(typed);
  if (id === topic.id) throw refuse('This is the topic itself. Enter the address of the other one');
  const other = id === '' ? null : await loadTopic(tx, actor, id).catch(() => null);
  if (!other) throw refuse('There is no such topic. Copy its address from the top of its page');
  if (other.mergedIntoId !== null) {
    throw refuse('That topic has become part of another. Enter the address of that one');
  }
  if (other.deleted || other.hidden) throw refuse('That topic is deleted or taken down');
  if (!boardPolicy.moderate(actor, other)) {
    throw refuse('You do not look after that topic. Ask the webmaster to merge them');
  }
  return other;
}

/**
 * The topic's own text becomes a post among the replies, where it was asked. What belongs to it goes along: files,
 * earlier versions, who was named in it, reports, and who it was.
 *
 * @returns id of the post
 */
async function moveQuestion(tx: Transaction, topic: LoadedTopic, into: string): Promise<string> {
  const { id: topicId, title, body, authorId, createdAt, editedAt } = topic;
  // Its entry in the log is a place that no reply has.
  const asked = await tx.activityChannel.findFirstOrThrow({
    where: { channel: `topic:${topicId}` },
    orderBy: { seq: 'asc' },
  });
  const id = newId();
  const text = body === '' ? `**${title}**` : `**${title}**\n\n${body}`;
  await tx.reply.create({
    data: { id, topicId: into, authorId, body: text, seq: asked.seq, createdAt, editedAt },
  });
  const was = { kind: 'topic', postId: topicId };
  const is = { kind: 'reply', postId: id };
  await moveFiles(
    tx,
    { kind: OWNERS.topic, subjectId: topicId },
    { kind: OWNERS.reply, subjectId: id },
  );
  await tx.postVersion.updateMany({ where: was, data: is });
  await tx.anonymousPost.updateMany({ where: was, data: is });
  await tx.mention.updateMany({ where: was, data: is });
  await tx.flag.updateMany({ where: was, data: { ...is, topicId: into } });
  return id;
}

async function moveReplies(tx: Transaction, from: string, into: string): Promise<void> {
  const moved = { where: { topicId: from }, data: { topicId: into } };
  await tx.reply.updateMany(moved);
  await tx.flag.updateMany(moved);
  const [newest] = await tx.topicSection.findMany({
    where: { topicId: { in: [from, into] } },
    orderBy: { lastSeq: 'desc' },
    take: 1,
  });
  await tx.topicSection.updateMany({
    where: { topicId: into },
    data: { lastSeq: newest?.lastSeq },
  });
}

/** An accepted answer is kept when the other has none: two people's words about two queries cannot both hold. */
async function moveAnswer(tx: Transaction, topic: LoadedTopic, other: LoadedTopic): Promise<void> {
  const { acceptedAnswer: answer } = topic;
  if (!answer) return;
  await tx.acceptedAnswer.delete({ where: { topicId: topic.id } });
  if (other.acceptedAnswer) return;
  await tx.acceptedAnswer.create({ data: { ...answer, topicId: other.id } });
  await tx.topicSection.updateMany({ where: { topicId: other.id }, data: { open: false } });
}

/** To the other query, what has come to it is a reply; and an answer, when it has one now. */
async function moveQuery(
  tx: Transaction,
  record: RecordEntry,
  { id: topicId, authorId, acceptedAnswer }: LoadedTopic,
  seq: number,
): Promise<void> {
  const heard = await tx.reply.findFirst({
    where: { topicId, authorId: { not: authorId }, deletion: null, hiddenAt: null },
    orderBy: { seq: 'desc' },
  });
  const query = await tx.escalation.findUnique({ where: { topicId } });
  if (heard && query?.firstReplyAt === null) {
    const nameless = await tx.anonymousPost.findFirst({
      where: { kind: 'reply', postId: heard.id },
    });
    const byId = nameless?.personId ?? heard.authorId;
    await hearReply(tx, record, topicId, { id: heard.id, seq, byId, authorId: heard.authorId });
  }
  const answer = await tx.acceptedAnswer.findUnique({ where: { topicId } });
  if (answer && !acceptedAnswer) {
    const byId = answer.acceptedById;
    await tellEscalation(tx, record, topicId, 'yes', { byId, seq });
  }
}

/** Who asks it too, was asked by name, follows or mutes the one does so with the other, once. */
async function moveReaders(tx: Transaction, from: string, into: string): Promise<void> {
  const there = { topicId: into };
  const [alsoAsking, asked, following] = await Promise.all([
    tx.meToo.findMany({ where: there }),
    tx.topicAsked.findMany({ where: there }),
    tx.following.findMany({ where: { kind: 'topic', targetId: into } }),
  ]);
  const others = (rows: Array<{ personId: string }>) => ({
    personId: { notIn: rows.map(({ personId }) => personId) },
  });
  const moved = { data: there };
  await tx.meToo.updateMany({ where: { topicId: from, ...others(alsoAsking) }, ...moved });
  await tx.topicAsked.updateMany({ where: { topicId: from, ...others(asked) }, ...moved });
  await tx.following.updateMany({
    where: { kind: 'topic', targetId: from, ...others(following) },
    data: { targetId: into },
  });
  await tx.following.deleteMany({ where: { kind: 'topic', targetId: from } });
  await tx.meToo.deleteMany({ where: { topicId: from } });
  const meTooCount = await tx.meToo.count({ where: there });
  await tx.topic.update({ where: { id: into }, data: { meTooCount } });
}

/** What is left of the topic is an address: no words, and a place in no list. */
async function leaveBehind(tx: Transaction, topic: LoadedTopic, into: string): Promise<void> {
  const concluded = await tx.conclusion.count({ where: { topicId: into } });
  const conclusion = { where: { topicId: topic.id } };
  if (concluded > 0) await tx.conclusion.deleteMany(conclusion);
  else await tx.conclusion.updateMany({ ...conclusion, data: { topicId: into } });
  await tx.topicSection.deleteMany({ where: { topicId: topic.id } });
  await tx.topic.update({
    where: { id: topic.id },
    data: {
      ...{ title: '', body: '', mergedIntoId: into, pinned: false, replyCount: 0, meTooCount: 0 },
      waiting: false,
    },
  });
  await tx.topic.updateMany({ where: { mergedIntoId: topic.id }, data: { mergedIntoId: into } });
}

/**
 * The topic to which another's address leads since it has become part of it; null for one that stands by itself.
 *
 * @throws {NotFound} when that is not for this reader: they are not told that it is there
 */
export async function findMergedInto(actor: Person, topicId: string): Promise<string | null> {
  const [into] = mergedInto(topicId);
  return into ? findReadableTopic(actor, into.id) : null;
}

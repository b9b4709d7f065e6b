import { hearReply, tellEscalation } from '~/features/escalation/queries.server';
import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { fingerprintFiles } from '~/platform/files/uses.server';
import { index, reindex } from '~/platform/search/documents.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { attach, changeAttachments, eraseAttachments } from './attachments.server';
import { auditModeration } from './moderation.server';
import { eraseVersions, keepVersion, listVersions } from './history.server';
import { isMine, keepWriter, under } from './nameless.server';
import { asksWithoutName } from './nameless.hot.server';
import { boardPolicy } from './policy';
import { keepMark } from './reading/marks.hot.server';
import { addReply, readReplyTarget } from './reply.hot.server';
import type { EditReplyInput, ReplyInput } from './schema';
import { reindexTopic, replyDocument } from './search.server';
import { channelsOf, loadTopic } from './topics.server';
import { replyDraft } from './writing/draft-form';
import { dropDraft } from './writing/drafts.hot.server';
import { keepMentions, linkMentions } from './writing/mentions.server';

/** Replies, and the asker's word that one of them answered the query. */

/** Where a reply stands. */
export interface ReplyPlace {
  id: string;
  topicId: string;
  /** Its place in the topic. */
  seq: number;
}

/**
 * Replies to a query.
 *
 * @throws {NotFound} when there is no such topic
 * @throws {Invalid} when a file does not wait for it any more
 */
export async function replyToTopic(
  actor: Person,
  topicId: string,
  { body: typed, attachments, idempotencyKey, notNhsNumber }: ReplyInput,
): Promise<ReplyPlace> {
  const files = await fingerprintFiles(actor, attachments);
  const withoutName = await asksWithoutName(actor, topicId);
  return change(
    actor,
    async (tx, record) => {
      authorize(boardPolicy.read(actor));
      const topic = readReplyTarget(tx, topicId);
      if (!topic || !boardPolicy.readTopic(actor, topic)) throw new NotFound('No such topic');
      authorize(boardPolicy.reply(actor, topic));
      const body = await linkMentions(tx, typed);
      const id = newId();
      const authorId = withoutName ? topic.authorId : actor.id;
      const seq = await record({
        kind: 'board.replied',
        channels: channelsOf(topicId, topic.sectionIds),
        subjects: { topic: topicId, reply: id },
        under: authorId,
      });
      const written = { id, body, createdAt: now() };
      addReply(tx, { ...written, topicId, authorId, seq });
      keepMark(tx, seq, topicId, actor.id);
      if (withoutName) await keepWriter(tx, actor, { kind: 'reply', id });
      await attach(tx, actor, attachments, { kind: 'reply', id });
      const post = { kind: 'reply', id, topicId, under: authorId } as const;
      if (body.includes('@')) await keepMentions(tx, record, post, body, topic);
      dropDraft(tx, actor.id, replyDraft(topicId));
      index(tx, [replyDocument({ ...written, accepted: false }, topic)]);
      await hearReply(tx, record, topicId, { id, seq, byId: actor.id });
      return { id, topicId, seq };
    },
    idempotencyKey === ''
      ? undefined
      : {
          verb: 'board.reply',
          key: idempotencyKey,
          input: { topicId, body: typed, notNhsNumber, files },
          withoutName,
        },
  );
}

/**
 * Changes one's own reply and its files; it carries the mark "edited" from then on.
 *
 * @throws {NotFound} when there is no such reply
 */
export function editReply(
  actor: Person,
  replyId: string,
  input: EditReplyInput,
): Promise<ReplyPlace> {
  return change(actor, async (tx, record) => {
    const reply = await loadReply(tx, actor, replyId);
    authorize(boardPolicy.editReply(actor, reply));
    const body = await linkMentions(tx, input.body);
    const otherFiles = await changeAttachments(tx, actor, input, { kind: 'reply', id: replyId });
    if (body !== reply.body) await keepVersion(tx, { ...reply, kind: 'reply' });
    if (body !== reply.body || otherFiles) {
      await tx.reply.update({ where: { id: replyId }, data: { body, editedAt: now() } });
      await reindex(tx, 'reply', [replyId]);
      await record({
        kind: 'board.reply-edited',
        channels: [`topic:${reply.topicId}`],
        subjects: { topic: reply.topicId, reply: replyId },
        under: under(actor, reply),
      });
      const post = {
        kind: 'reply',
        id: replyId,
        topicId: reply.topicId,
        under: under(actor, reply),
      } as const;
      await keepMentions(tx, record, post, body, reply.topic);
    }
    return placeOf(reply);
  });
}

/**
 * Deletes a reply: its text and files are erased, the trace stays. Was it the accepted answer, the query is open again.
 *
 * @throws {NotFound} when there is no such reply
 */
export function deleteReply(actor: Person, replyId: string): Promise<ReplyPlace> {
  return change(actor, async (tx, record) => {
    const reply = await loadReply(tx, actor, replyId);
    authorize(boardPolicy.deleteReply(actor, reply));
    const topic = await loadTopic(tx, actor, reply.topicId);
    await tx.reply.update({ where: { id: replyId }, data: { body: '' } });
    await eraseAttachments(tx, { kind: 'reply', id: replyId });
    await eraseVersions(tx, { kind: 'reply', id: replyId });
    const deletedById = under(actor, reply);
    await tx.replyDeletion.create({ data: { replyId, deletedById, deletedAt: now() } });
    await tx.topic.update({
      where: { id: topic.id },
      data: { replyCount: { decrement: 1 } },
    });
    await reindex(tx, 'reply', [replyId]);
    const wasAnswer = topic.acceptedAnswer?.replyId === replyId;
    if (wasAnswer) await reopen(tx, topic);
    const seq = await record({
      kind: 'board.reply-deleted',
      channels: channelsOf(topic.id, topic.sectionIds),
      subjects: { topic: topic.id, reply: replyId },
      under: deletedById,
    });
    const { authorId, mine } = reply;
    const { sectionIds } = topic;
    await auditModeration(tx, actor, seq, 'reply', { authorId, mine, sectionIds });
    if (wasAnswer) await tellEscalation(tx, record, topic.id, 'reopen', { byId: actor.id, seq });
    if (!(await hasReplyOfOthers(tx, topic))) {
      await tellEscalation(tx, record, topic.id, 'replies-gone', { byId: actor.id, seq });
    }
    return placeOf(reply);
  });
}

/**
 * Says which reply answered the query, in place of any that was accepted before.
 *
 * @returns where that reply stands
 * @throws {NotFound} when topic or reply are not there, or do not belong together
 * @throws {Conflict} when the reply has been deleted
 */
export function acceptAnswer(actor: Person, topicId: string, replyId: string): Promise<ReplyPlace> {
  return change(actor, async (tx, record) => {
    const topic = await loadTopic(tx, actor, topicId);
    authorize(boardPolicy.acceptAnswer(actor, topic));
    const reply = await loadReply(tx, actor, replyId);
    if (reply.topicId !== topicId) throw new NotFound('No such reply in this topic');
    if (reply.deleted) throw new Conflict('This reply has just been deleted.');
    if (topic.acceptedAnswer?.replyId === replyId) return placeOf(reply);
    const seq = await record({
      kind: 'board.answer-accepted',
      channels: channelsOf(topicId, topic.sectionIds),
      subjects: { topic: topicId, reply: replyId },
      under: under(actor, topic),
    });
    const accepted = { replyId, acceptedById: under(actor, topic), acceptedAt: now() };
    await tx.acceptedAnswer.upsert({
      where: { topicId },
      create: { topicId, ...accepted },
      update: accepted,
    });
    await tx.topicSection.updateMany({ where: { topicId }, data: { open: false, lastSeq: seq } });
    keepMark(tx, seq, topicId, actor.id);
    await tx.topic.update({ where: { id: topicId }, data: { waiting: false } });
    await reindexTopic(tx, topicId);
    await tellEscalation(tx, record, topicId, 'yes', { byId: actor.id, seq });
    return placeOf(reply);
  });
}

/** Takes the acceptance back; the query is open again. */
export function withdrawAnswer(actor: Person, topicId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const topic = await loadTopic(tx, actor, topicId);
    authorize(boardPolicy.acceptAnswer(actor, topic));
    if (!topic.acceptedAnswer) return;
    await reopen(tx, topic);
    const seq = await record({
      kind: 'board.answer-withdrawn',
      channels: channelsOf(topicId, topic.sectionIds),
      subjects: { topic: topicId },
      under: under(actor, topic),
    });
    await tellEscalation(tx, record, topicId, 'reopen', { byId: actor.id, seq });
  });
}

/**
 * One's own reply as it was typed, for editing.
 *
 * @throws {NotFound}
 * @throws {Forbidden} when it is somebody else's
 */
export async function findReplySource(
  actor: Person,
  replyId: string,
): Promise<ReplyPlace & { body: string }> {
  const reply = await loadReply(db(), actor, replyId);
  authorize(boardPolicy.editReply(actor, reply));
  return { ...placeOf(reply), body: reply.body };
}

/**
 * How a reply was changed; whoever may read the topic may see that.
 *
 * @throws {NotFound} also when it was taken back
 */
export async function findReplyHistory(actor: Person, replyId: string) {
  const { id, body, deleted } = await loadReply(db(), actor, replyId);
  return { id, versions: await listVersions({ kind: 'reply', id, body, deleted }) };
}

/**
 * A reply that one may delete.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findDeletableReply(actor: Person, replyId: string) {
  const reply = await loadReply(db(), actor, replyId);
  authorize(boardPolicy.deleteReply(actor, reply));
  return { ...placeOf(reply), html: renderMarkdown(reply.body) };
}

/** Whether a reply stands that is not its asker's own. */
async function hasReplyOfOthers(
  tx: Transaction,
  { id: topicId, authorId }: { id: string; authorId: string },
): Promise<boolean> {
  const where = { topicId, authorId: { not: authorId }, deletion: null };
  return (await tx.reply.findFirst({ where, select: { id: true } })) !== null;
}

async function reopen(
  tx: Transaction,
  { id: topicId, deleted }: { id: string; deleted: boolean },
): Promise<void> {
  await tx.acceptedAnswer.delete({ where: { topicId } });
  await tx.topicSection.updateMany({ where: { topicId }, data: { open: true } });
  await tx.topic.update({ where: { id: topicId }, data: { waiting: !deleted } });
  await reindexTopic(tx, topicId);
}

/**
 * A reply with what verbs judge by.
 *
 * @throws {Forbidden} for who is no member
 * @throws {NotFound} when there is none in a topic that the actor may read
 */
async function loadReply(
  tx: Pick<Transaction, 'reply' | 'anonymousPost'>,
  actor: Person,
  replyId: string,
) {
  authorize(boardPolicy.read(actor));
  const reply = await tx.reply.findUnique({
    where: { id: replyId },
    include: { deletion: true, topic: { select: { audience: true } } },
  });
  if (!reply || !boardPolicy.readTopic(actor, reply.topic)) throw new NotFound('No such reply');
  const mine = await isMine(tx, actor, { kind: 'reply', id: replyId, authorId: reply.authorId });
  return { ...reply, mine, deleted: reply.deletion !== null };
}

function placeOf({ id, topicId, seq }: ReplyPlace): ReplyPlace {
  return { id, topicId, seq };
}

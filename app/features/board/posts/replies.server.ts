import { hearReply, tellEscalation } from '~/features/escalation/queries.server';
import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { fingerprintFiles } from '~/platform/files/uses.server';
import { isMine, keepWriter, under } from '~/platform/nameless/nameless.server';
import { index, reindex } from '~/platform/search/documents.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { attach, changeAttachments } from './attachments.server';
import { erasePost } from './erase.server';
import { auditModeration } from '../moderation/deletions.server';
import { dropGoneQuotes } from './gone-quotes.server';
import { keepVersion, listVersions } from '~/platform/history/history.server';
import { lookedAfterOf, lookedAfterSection } from '../moderation/looked-after.server';
import { readKind, type TopicKind } from '../kinds';
import { asksWithoutName } from '../nameless/nameless.hot.server';
import { boardPolicy } from '../policy';
import { keepMark } from '../reading/marks.hot.server';
import { addReply, readReplyTarget } from './reply.hot.server';
import type { EditReplyInput, ReplyInput } from '../schema';
import { reindexTopic, replyDocument } from '../search/search.server';
import { channelsOf } from '../topics/channels';
import { loadTopic } from '../topics/topics.server';
import { replyDraft } from '../writing/draft-form';
import { dropDraft } from '../writing/drafts.hot.server';
import { linkMentions } from '~/features/accounts/naming/mentions.server';
import { keepMentions } from '../writing/mentions.server';
import { tellReplyGone } from '../escalated/query-deeds.server';
import { reopen } from '../topics/waiting.server';

/** Replies, and the asker's word that one of them answered the query. */

const CLOSED =
  'This topic has been closed and takes no more replies. Copy your text if you want to use it elsewhere';

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
      if (topic.closed && !topic.deleted) throw new Invalid({ body: CLOSED });
      authorize(boardPolicy.reply(actor, topic));
      const body = await linkMentions(tx, await dropGoneQuotes(tx, typed));
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
    const body = await linkMentions(tx, await dropGoneQuotes(tx, input.body));
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
    const { topicId } = reply;
    const wasAnswer = topic.acceptedAnswer?.replyId === replyId;
    await erasePost(tx, actor, { ...reply, kind: 'reply' });
    const seq = await record({
      kind: 'board.reply-deleted',
      channels: channelsOf(topic.id, topic.sectionIds),
      subjects: { topic: topic.id, reply: replyId },
      under: under(actor, reply),
    });
    const { authorId, mine } = reply;
    const { sectionIds } = topic;
    const post = { kind: 'reply', id: replyId, topicId } as const;
    await auditModeration(tx, actor, seq, { ...post, authorId, mine, sectionIds });
    await tellReplyGone(tx, record, topic, { byId: under(actor, reply), seq, wasAnswer });
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
    if (reply.hidden) throw new Conflict('This reply has just been taken down.');
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
    await reopen(tx, topicId);
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
): Promise<ReplyPlace & { kind: TopicKind; body: string }> {
  const reply = await loadReply(db(), actor, replyId);
  authorize(boardPolicy.editReply(actor, reply));
  return { ...placeOf(reply), kind: readKind(reply.topic.kind), body: reply.body };
}

/**
 * How a reply was changed; whoever may read the topic may see that.
 *
 * @throws {NotFound} also when it was taken back
 */
export async function findReplyHistory(actor: Person, replyId: string) {
  const { id, body, deleted, hidden } = await loadReply(db(), actor, replyId);
  const gone = deleted || hidden;
  return { id, versions: await listVersions({ kind: 'reply', id, body, deleted: gone }) };
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
  const kind = readKind(reply.topic.kind);
  return { ...placeOf(reply), kind, html: renderMarkdown(reply.body) };
}

/**
 * A reply with what verbs judge by.
 *
 * @throws {Forbidden} for who is no member
 * @throws {NotFound} when there is none in a topic that the actor may read
 */
export async function loadReply(
  tx: Pick<Reader, 'reply' | 'anonymousPost'>,
  actor: Person,
  replyId: string,
) {
  authorize(boardPolicy.read(actor));
  const reply = await tx.reply.findUnique({
    where: { id: replyId },
    include: {
      deletion: true,
      topic: {
        select: {
          kind: true,
          audience: true,
          sections: { select: { section: { select: lookedAfterSection } } },
        },
      },
    },
  });
  if (!reply || !boardPolicy.readTopic(actor, reply.topic)) throw new NotFound('No such reply');
  const mine = await isMine(tx, actor, { kind: 'reply', id: replyId, authorId: reply.authorId });
  return {
    ...reply,
    mine,
    deleted: reply.deletion !== null,
    hidden: reply.hiddenAt !== null,
    lookedAfter: lookedAfterOf(reply.topic.sections),
  };
}

function placeOf({ id, topicId, seq }: ReplyPlace): ReplyPlace {
  return { id, topicId, seq };
}

import { eraseWords } from '~/features/escalation/queries.server';
import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';
import { under } from '~/platform/nameless/nameless.server';
import { reindex } from '~/platform/search/documents.server';
import { eraseAttachments } from './attachments.server';
import { eraseVersions } from '~/platform/history/history.server';
import { reindexTopic } from '../search/search.server';
import { refreshWaiting, reopen } from '../topics/waiting.server';

/** What is left of a post that is deleted: its place, and a trace. Text, earlier versions and files are erased. */

interface Post {
  kind: 'topic' | 'reply';
  id: string;
  topicId: string;
  /** One that was taken down is not counted among the replies any more. */
  hidden: boolean;
  authorId: string;
  mine: boolean;
}

/** Erases a query or reply, in the transaction of the verb that has been allowed to. */
export async function erasePost(tx: Transaction, actor: Person, post: Post): Promise<void> {
  const { kind, id, topicId, hidden } = post;
  const trace = { deletedById: under(actor, post), deletedAt: now() };
  await eraseVersions(tx, { kind, id });
  await tx.mention.deleteMany({ where: { kind, postId: id } });
  await eraseAttachments(tx, { kind, id });
  if (kind === 'topic') {
    const nothing = { title: '', body: '', hiddenAt: null };
    await tx.topic.update({ where: { id }, data: nothing });
    await tx.conclusion.deleteMany({ where: { topicId: id } });
    await tx.topicDeletion.create({ data: { topicId: id, ...trace } });
    await eraseWords(tx, id);
  } else {
    await tx.reply.update({ where: { id }, data: { body: '', hiddenAt: null } });
    await tx.replyDeletion.create({ data: { replyId: id, ...trace } });
    const replyCount = { decrement: hidden ? 0 : 1 };
    await tx.topic.update({ where: { id: topicId }, data: { replyCount } });
    await reindex(tx, 'reply', [id]);
    const accepted = await tx.acceptedAnswer.findUnique({ where: { replyId: id } });
    if (accepted) await reopen(tx, topicId); // the query is open again
    return;
  }
  await refreshWaiting(tx, topicId);
  await reindexTopic(tx, id);
}

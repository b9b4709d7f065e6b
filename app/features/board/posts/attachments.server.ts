import type { Actor, Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { registerFileOwner } from '~/platform/files/owners.server';
import { listStaged } from '~/platform/files/staging.server';
import { changeFiles, eraseFiles, readFiles, useFiles } from '~/platform/files/uses.server';
import type { FileView } from '~/platform/files/words';
import type { Typed } from '~/platform/http/refusal';
import { ATTACHMENTS } from '~/platform/files/fields';
import { OWNERS } from './attachments';
import { findLookedAfter } from '../moderation/looked-after.server';
import { isMine } from '~/platform/nameless/nameless.server';
import { boardPolicy } from '../policy';
import type { EditReplyInput } from '../schema';

/** Files attached to queries and replies. Whoever may read the topic may download them. */

/** What files are attached to. */
interface Post {
  kind: keyof typeof OWNERS;
  id: string;
}

registerFileOwner({
  kind: OWNERS.topic,
  mayRead: (actor, id) => mayReadTopic(actor, id),
  foundAs: 'topic',
});

registerFileOwner({
  kind: OWNERS.reply,
  mayRead: async (actor, id) => {
    const reply = await db().reply.findUnique({ where: { id, deletion: null } });
    if (!reply || !(await mayReadTopic(actor, reply.topicId, 'its replies'))) return false;
    return reply.hiddenAt === null || mayHaveHidden(actor, { ...reply, kind: 'reply' });
  },
  foundAs: 'reply',
});

/** As on the topic's page: whoever may open that may have what is attached there. */
async function mayReadTopic(
  actor: Actor,
  topicId: string,
  what: 'itself' | 'its replies' = 'itself',
): Promise<boolean> {
  const topic = await db().topic.findUnique({ where: { id: topicId } });
  if (!topic || !boardPolicy.readTopic(actor, topic)) return false;
  if (topic.hiddenAt === null || what === 'its replies') return true;
  return mayHaveHidden(actor, { ...topic, kind: 'topic', topicId });
}

/** What was taken down is read by nobody but its author, under their name or without it, and who decides about it. */
async function mayHaveHidden(
  actor: Actor,
  post: Post & { topicId: string; authorId: string },
): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const [lookedAfter, mine] = await Promise.all([
    findLookedAfter(db(), post.topicId),
    isMine(db(), actor, post),
  ]);
  const { authorId } = post;
  return boardPolicy.readHiddenFiles(actor, { authorId, mine, deleted: false, lookedAfter });
}

/**
 * Attaches files that wait for the form, in the transaction that writes the post.
 *
 * @throws {Invalid} when one of them does not wait any more
 */
export function attach(
  tx: Transaction,
  actor: Person,
  ids: readonly string[],
  { kind, id }: Post,
): Promise<void> {
  return useFiles(tx, actor, ids, { kind: OWNERS[kind], subjectId: id, field: ATTACHMENTS });
}

/**
 * Changes the files of a post as its edited form says, in the transaction that edits it.
 *
 * @returns whether anything is different
 * @throws {Invalid} when there are too many, or one of them does not wait any more
 */
export function changeAttachments(
  tx: Transaction,
  actor: Person,
  { attachments, attached }: Pick<EditReplyInput, 'attachments' | 'attached'>,
  { kind, id }: Post,
): Promise<boolean> {
  const choice = { wanted: attachments, shown: attached };
  return changeFiles(tx, actor, choice, {
    kind: OWNERS[kind],
    subjectId: id,
    field: ATTACHMENTS,
  });
}

/** The files of a post. */
export function listAttached({ kind, id }: Post): FileView[] {
  return readFiles(OWNERS[kind], [id]).get(id) ?? [];
}

/** Erases the files of a post, in the transaction that deletes it. */
export function eraseAttachments(tx: Transaction, { kind, id }: Post): Promise<void> {
  return eraseFiles(tx, { kind: OWNERS[kind], subjectId: id });
}

/** Files that waited for a form when the session ended, and still do. */
export function listHeldFiles(actor: Person, held: Typed | null): Promise<FileView[]> {
  return listStaged(actor, [held?.[ATTACHMENTS] ?? []].flat());
}

import type { Actor, Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { registerFileOwner } from '~/platform/files/owners.server';
import { eraseFiles, listFiles, useFiles } from '~/platform/files/uses.server';
import { ATTACHMENTS } from './attachments';
import { boardPolicy } from './policy';
import type { ReplyView, TopicView } from './views';

/** Files attached to queries and replies. Whoever may read the topic may download them. */

const kinds = { topic: 'board.topic', reply: 'board.reply' } as const;
type Post = { [Kind in keyof typeof kinds]: { kind: Kind; id: string } }[keyof typeof kinds];

registerFileOwner({
  kind: kinds.topic,
  mayRead: async (actor, id) => mayRead(actor, await db().topic.findUnique({ where: { id } })),
});

registerFileOwner({
  kind: kinds.reply,
  mayRead: async (actor, id) =>
    mayRead(actor, await db().reply.findUnique({ where: { id, deletion: null } })),
});

/** As on the post's page: what stands there may be read by whoever reads the board. */
function mayRead(actor: Actor, post: unknown): boolean {
  return post !== null && boardPolicy.read(actor);
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
  return useFiles(tx, actor, ids, { kind: kinds[kind], subjectId: id, field: ATTACHMENTS });
}

/** Erases the files of a post, in the transaction that deletes it. */
export function eraseAttachments(tx: Transaction, { kind, id }: Post): Promise<void> {
  return eraseFiles(tx, { kind: kinds[kind], subjectId: id });
}

/** A query with its files. */
export async function withFiles(topic: TopicView): Promise<TopicView> {
  const files = await listFiles(kinds.topic, [topic.id]);
  return { ...topic, attachments: files.get(topic.id) ?? [] };
}

/** Replies with their files. */
export async function repliesWithFiles(replies: ReplyView[]): Promise<ReplyView[]> {
  const files = await listFiles(
    kinds.reply,
    replies.map(({ id }) => id),
  );
  return replies.map((reply) => ({ ...reply, attachments: files.get(reply.id) ?? [] }));
}

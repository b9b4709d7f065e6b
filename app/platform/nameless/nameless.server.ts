import type { Person } from '../actor';
import { newId, now } from '../clock.server';
import type { Reader } from '../database/client.server';
import type { Transaction } from '../database/transaction';

/**
 * Posts without their writer's name. They stand under nobody: one person of that kind for all of them, so that a page, a
 * live message or a log cannot tell what it does not know. Who it was stands in `AnonymousPost` alone.
 */

/** A query or a reply on the board, or a question to a speaker. */
export interface Post {
  kind: 'topic' | 'reply' | 'question';
  id: string;
}

/** Under what name such posts stand. */
export const NOBODY = 'Somebody in the network';

/** Id of the nobody; there is one from the first time on that it is needed. */
export async function ensureNobody(tx: Transaction): Promise<string> {
  const known = await tx.person.findFirst({ where: { kind: 'nobody' }, select: { id: true } });
  if (known) return known.id;
  const id = newId();
  const words = { name: NOBODY, givenName: 'Somebody', jobTitle: '' };
  await tx.person.create({ data: { id, kind: 'nobody', ...words, joinedAt: now() } });
  return id;
}

/** Keeps who wrote a post that stands under the nobody. */
export async function keepWriter(
  tx: Transaction,
  writer: Pick<Person, 'id'>,
  { kind, id }: Post,
): Promise<void> {
  await tx.anonymousPost.create({ data: { kind, postId: id, personId: writer.id } });
}

/**
 * Whether somebody wrote a post, under their name or without it: the one place where a rule may ask that.
 *
 * @param post with the id under which it stands
 */
export async function isMine(
  tx: Pick<Reader, 'anonymousPost'>,
  actor: Person,
  { kind, id, authorId }: Post & { authorId: string },
): Promise<boolean> {
  if (authorId === actor.id) return true;
  const kept = await tx.anonymousPost.findUnique({
    where: { kind_postId: { kind, postId: id }, personId: actor.id },
    select: { postId: true },
  });
  return kept !== null;
}

/**
 * Under whom a deed stands that somebody does with a post: whoever wrote it without their name does what follows without
 * it too.
 *
 * @param post one with `mine` from `isMine`
 */
export function under(
  actor: Person,
  { mine, authorId }: { mine: boolean; authorId: string },
): string {
  return mine ? authorId : actor.id;
}

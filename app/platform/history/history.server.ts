import { now } from '../clock.server';
import { db } from '../database/database.server';
import type { Transaction } from '../database/transaction';
import { NotFound } from '../errors';
import { wordDifferences } from './differences';
import type { HistoryView } from './views';

/** What a post said before it was edited: kept when it is, shown to whoever may read the post, erased with its text. */

/** What somebody puts right so soon after writing is a slip nobody has to read about. */
const SLIPS_MILLISECONDS = 2 * 60 * 1000;

/** What keeps its versions: something on the board, or a message. */
interface Post {
  kind: 'topic' | 'reply' | 'message';
  id: string;
}

/** A post as it stands before it is edited. */
interface Written extends Post {
  title?: string;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
}

/** Keeps what a post says, before other words take its place. */
export async function keepVersion(tx: Transaction, post: Written): Promise<void> {
  const { kind, id, title = '', body, createdAt, editedAt } = post;
  const endedAt = now();
  if (endedAt.getTime() - createdAt.getTime() < SLIPS_MILLISECONDS) return;
  const writtenAt = editedAt ?? createdAt;
  await tx.postVersion.create({ data: { kind, postId: id, title, body, writtenAt, endedAt } });
}

/** Erases what a post used to say, in the transaction that erases what it says. */
export async function eraseVersions(tx: Transaction, { kind, id }: Post): Promise<void> {
  await tx.postVersion.deleteMany({ where: { kind, postId: id } });
}

/**
 * How a post came to say what it says, the latest change first.
 *
 * @param post as it stands; whoever calls has let its reader read it
 * @throws {NotFound} when it was taken back
 */
export async function listVersions(
  post: Omit<Written, 'createdAt' | 'editedAt'> & { deleted: boolean },
): Promise<HistoryView[]> {
  if (post.deleted) throw new NotFound('Nothing is left of it');
  const earlier = await db().postVersion.findMany({
    where: { kind: post.kind, postId: post.id },
    orderBy: [{ endedAt: 'asc' }, { id: 'asc' }],
  });
  const present = { title: post.title ?? '', body: post.body };
  return earlier
    .map((version, place) => {
      const next = earlier[place + 1] ?? present;
      return {
        id: version.id,
        at: version.endedAt.toISOString(),
        title: wordDifferences(version.title, next.title),
        body: wordDifferences(version.body, next.body),
      };
    })
    .reverse();
}

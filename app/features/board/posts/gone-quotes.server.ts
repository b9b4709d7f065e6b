import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { mayQuote, quotedAddresses, withoutQuotes } from '~/platform/text/quote';

/**
 * Quotations of posts that were taken down or deleted. What a post said must not live on in what others quote of it:
 * replies that quote a post are taken down with it, and what is still being written loses the quotation.
 */

/** Id of the post at an address, `/replies/…` or `/topics/…`. */
function idIn(address: string): string {
  return /\/(?:replies|topics)\/([\w-]{12})(?:[/?#]|$)/.exec(address)?.[1] ?? '';
}

/**
 * A text as it may be shown and posted: without what it quotes from posts that are not there any more. Drafts and open
 * forms may hold what was quoted before.
 */
export async function dropGoneQuotes(
  tx: Pick<Reader, 'reply' | 'topic' | 'topicDeed'>,
  text: string,
): Promise<string> {
  if (!mayQuote(text)) return text;
  const ids = quotedAddresses(text).map(idIn);
  const isGone = { OR: [{ hiddenAt: { not: null } }, { deletion: { isNot: null } }] };
  // A question that has been merged is a reply by now; links still lead to where it was asked.
  const moved = await listMerged(tx, { otherId: { in: ids } });
  const where = { id: { in: [...ids, ...moved.map(({ replyId }) => replyId)] }, ...isGone };
  const [replies, topics] = await Promise.all([
    tx.reply.findMany({ where, select: { id: true } }),
    tx.topic.findMany({ where, select: { id: true } }),
  ]);
  const gone = new Set([...replies, ...topics].map(({ id }) => id));
  for (const { replyId, topicId } of moved) if (gone.has(replyId)) gone.add(topicId);
  return gone.size === 0 ? text : withoutQuotes(text, (address) => gone.has(idIn(address)));
}

/** Questions that became replies by merging: where they were asked, and what they are now. */
async function listMerged(
  tx: Pick<Reader, 'topicDeed'>,
  which: { otherId: { in: string[] } } | { replyId: string },
): Promise<Array<{ topicId: string; replyId: string }>> {
  const deeds = await tx.topicDeed.findMany({
    where: { kind: 'merged', ...which },
    select: { otherId: true, replyId: true },
  });
  return deeds.map(({ otherId, replyId }) => ({ topicId: otherId ?? '', replyId: replyId ?? '' }));
}

/** Topics between which posts have moved, whichever way and through however many. */
async function listRelated(tx: Pick<Reader, 'topicDeed'>, topicId: string): Promise<string[]> {
  const related = new Set([topicId]);
  for (let size = 0; size < related.size;) {
    size = related.size;
    const ids = [...related];
    const deeds = await tx.topicDeed.findMany({
      where: {
        OR: [{ topicId: { in: ids } }, { otherId: { in: ids } }],
        kind: { in: ['split', 'split-off', 'merged'] },
      },
      select: { topicId: true, otherId: true },
    });
    for (const deed of deeds) {
      related.add(deed.topicId);
      if (deed.otherId !== null) related.add(deed.otherId);
    }
  }
  return [...related];
}

const QUOTATION = { contains: ' wrote](' };

/**
 * The replies that quote a post, or quote one that does; also where they have been split off to another topic since.
 * Earlier versions that quote one of them are erased.
 *
 * @param topicId where the post stands
 */
export async function takeQuotesOf(tx: Transaction, topicId: string, postId: string) {
  const topicIds = await listRelated(tx, topicId);
  const candidates = await tx.reply.findMany({
    where: { topicId: { in: topicIds }, body: QUOTATION, deletion: null, hiddenAt: null },
    orderBy: { seq: 'asc' },
    select: {
      id: true,
      topicId: true,
      body: true,
      authorId: true,
      topic: { select: { sections: { select: { sectionId: true } } } },
    },
  });
  const merged = await listMerged(tx, { replyId: postId });
  const said = new Set([postId, ...merged.map((one) => one.topicId)]);
  const quotes = (body: string) => quotedAddresses(body).some((address) => said.has(idIn(address)));
  // A quotation is of what was written before, so that one walk in order finds quotations of quotations.
  const quoting = candidates.filter(({ id, body }) => {
    const found = id !== postId && quotes(body);
    if (found) said.add(id);
    return found;
  });
  await eraseQuotingVersions(tx, topicIds, quotes);
  return quoting;
}

async function eraseQuotingVersions(
  tx: Transaction,
  topicIds: string[],
  quotes: (body: string) => boolean,
): Promise<void> {
  const replies = await tx.reply.findMany({
    where: { topicId: { in: topicIds } },
    select: { id: true },
  });
  const versions = await tx.postVersion.findMany({
    where: { postId: { in: [...topicIds, ...replies.map(({ id }) => id)] }, body: QUOTATION },
    select: { id: true, body: true },
  });
  const ids = versions.filter(({ body }) => quotes(body)).map(({ id }) => id);
  await tx.postVersion.deleteMany({ where: { id: { in: ids } } });
}

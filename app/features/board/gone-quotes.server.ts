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
  tx: Pick<Reader, 'reply' | 'topic'>,
  text: string,
): Promise<string> {
  if (!mayQuote(text)) return text;
  const ids = quotedAddresses(text).map(idIn);
  const isGone = { OR: [{ hiddenAt: { not: null } }, { deletion: { isNot: null } }] };
  const where = { id: { in: ids }, ...isGone };
  const [replies, topics] = await Promise.all([
    tx.reply.findMany({ where, select: { id: true } }),
    tx.topic.findMany({ where, select: { id: true } }),
  ]);
  const gone = new Set([...replies, ...topics].map(({ id }) => id));
  return gone.size === 0 ? text : withoutQuotes(text, (address) => gone.has(idIn(address)));
}

/**
 * The replies that quote a post, or quote one that does; also where they have been split off to another topic since.
 *
 * @param topicId where the post stands
 */
export async function listQuoting(tx: Transaction, topicId: string, postId: string) {
  const deeds = await tx.topicDeed.findMany({
    where: {
      OR: [{ topicId }, { otherId: topicId }],
      kind: { in: ['split', 'split-off', 'merged'] },
    },
    select: { topicId: true, otherId: true },
  });
  const topicIds = [topicId, ...deeds.flatMap((deed) => [deed.topicId, deed.otherId ?? ''])];
  const candidates = await tx.reply.findMany({
    where: {
      topicId: { in: topicIds },
      body: { contains: ' wrote](' },
      deletion: null,
      hiddenAt: null,
    },
    orderBy: { seq: 'asc' },
    select: {
      id: true,
      topicId: true,
      body: true,
      authorId: true,
      topic: { select: { sections: { select: { sectionId: true } } } },
    },
  });
  // A quotation is of what was written before, so that one walk in order finds quotations of quotations.
  const said = new Set([postId]);
  return candidates.filter(({ id, body }) => {
    const quotes = quotedAddresses(body).some((address) => said.has(idIn(address)));
    if (quotes && id !== postId) said.add(id);
    return quotes && id !== postId;
  });
}

import { href } from '~/platform/addresses';
import { newToken, now, secondsFromNow } from '~/platform/clock.server';
import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { hashToken } from '~/platform/secrets/secret.server';
import { escalationAddresses } from './addresses';
import type { LinkHolder } from './policy';

/**
 * Links in mails that let their reader do one thing with one query, without an account. An agent's link belongs to the
 * browser that opens it first: passed on, it opens nothing elsewhere.
 */

const DAY_SECONDS = 24 * 60 * 60;
/** Longer than any date an agent is given; a fresh one comes with every mail. */
export const LINK_DAYS = 60;

/** Makes a link for an agent. The query's older links of theirs stay: a mail may be opened late. */
export async function makeAgentLink(
  tx: Transaction,
  { agentId, topicId }: { agentId: string; topicId: string },
): Promise<string> {
  const token = await keepLink(tx, { topicId, agentId, personId: null });
  return href(escalationAddresses.link, {}, { token });
}

/**
 * Makes a link by which an asker says whether their query is answered.
 *
 * @param query.authorId under whom it stands: the link of a query without a name must not tell whose it is either
 */
export async function makeAskerLink(
  tx: Transaction,
  { authorId, topicId }: { authorId: string; topicId: string },
): Promise<string> {
  const token = await keepLink(tx, { topicId, agentId: null, personId: authorId });
  return href(escalationAddresses.answered, {}, { token });
}

async function keepLink(
  tx: Transaction,
  whose: { topicId: string; agentId: string | null; personId: string | null },
): Promise<string> {
  const token = newToken();
  const expiresAt = secondsFromNow(LINK_DAYS * DAY_SECONDS);
  await tx.answerLink.create({
    data: { tokenHash: hashToken(token), ...whose, createdAt: now(), expiresAt },
  });
  return token;
}

/** What a link is good for. */
export type LinkState =
  | { kind: 'good'; holder: LinkHolder }
  /** Nobody has opened it yet. */
  | { kind: 'unopened'; holder: LinkHolder }
  /** It was opened in another browser. */
  | { kind: 'elsewhere'; holder: LinkHolder }
  | { kind: 'unknown' };

/**
 * How a link stands.
 *
 * @param token as in the address
 * @param browser what the browser's cookie holds; null without one
 */
export async function findLink(
  reader: Reader,
  token: string,
  browser: string | null,
): Promise<LinkState> {
  const link = await reader.answerLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { person: { select: { id: true, kind: true } } },
  });
  if (!link || link.expiresAt <= now()) return { kind: 'unknown' };
  const { topicId, agentId, person, browserHash } = link;
  // An asker's link does one thing only, and is followed from any telephone.
  if (person) {
    const personId = await findAsker(reader, topicId, person);
    if (personId === null) return { kind: 'unknown' };
    return { kind: 'good', holder: { kind: 'link', topicId, agentId: null, personId } };
  }
  const holder: LinkHolder = { kind: 'link', topicId, agentId, personId: null };
  if (browserHash === null) return { kind: 'unopened', holder };
  const same = browser !== null && hashToken(browser) === browserHash;
  return { kind: same ? 'good' : 'elsewhere', holder };
}

/** Who holds an asker's link; null when they asked without their name and have left since. */
async function findAsker(
  reader: Reader,
  topicId: string,
  { id, kind }: { id: string; kind: string },
): Promise<string | null> {
  if (kind !== 'nobody') return id;
  const post = { kind_postId: { kind: 'topic', postId: topicId } };
  return (await reader.anonymousPost.findUnique({ where: post }))?.personId ?? null;
}

/** Binds a link to the browser that opens it; does nothing to one that is bound. */
export async function bindLink(tx: Transaction, token: string, browser: string): Promise<void> {
  await tx.answerLink.updateMany({
    where: { tokenHash: hashToken(token), browserHash: null },
    data: { browserHash: hashToken(browser) },
  });
}

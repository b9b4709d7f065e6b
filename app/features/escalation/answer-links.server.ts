import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { NotFound, RateLimited } from '~/platform/errors';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { bindLink, findLink, type LinkState } from './links.server';
import { sendFreshLink } from './outside-mails.server';
import type { LinkHolder } from './policy';
import { isAsker, isOwned } from './seen/owned.hot.server';

/** Links to queries, as their pages use them. Looking at one changes nothing: mail scanners look too. */

const SECONDS_OF_HOUR = 60 * 60;
/** Fresh links to one query for one agent: 3 an hour. */
const freshLinks = new RateLimiterMemory({ points: 3, duration: SECONDS_OF_HOUR });

/** What an agent's link opens in this browser. */
export type AgentLink =
  /** The query, to see to. */
  | { kind: 'open'; holder: LinkHolder }
  /** Opened by nobody yet, or in another browser first. */
  | { kind: 'unopened' | 'elsewhere'; agentName: string }
  /** The query is closed, or somebody else's now. */
  | { kind: 'left' }
  | { kind: 'unknown' };

/**
 * How an agent's link stands in a browser.
 *
 * @param browser what the browser is known by, or null
 */
export async function readAgentLink(token: string, browser: string | null): Promise<AgentLink> {
  const link = await findLink(db(), token, browser);
  if (link.kind === 'unknown' || link.holder.agentId === null) return { kind: 'unknown' };
  if (!isOwned(link.holder, link.holder.topicId)) return { kind: 'left' };
  if (link.kind === 'good') return { kind: 'open', holder: link.holder };
  const agent = await db().agent.findUniqueOrThrow({ where: { id: link.holder.agentId } });
  return { kind: link.kind, agentName: agent.name };
}

/**
 * Binds a link to the browser that opens it.
 *
 * @throws {NotFound} when it is nobody's link
 */
export async function openAgentLink(token: string, browser: string): Promise<void> {
  const link = await findLink(db(), token, browser);
  if (link.kind === 'unknown') throw new NotFound('No such link');
  await change(theProcess, (tx) => bindLink(tx, token, browser));
}

/**
 * Sends another link to the agent's own address, in place of one that was opened elsewhere. Says the same whether the
 * query is still theirs or not.
 *
 * @throws {NotFound} when it is nobody's link
 * @throws {RateLimited} after three in an hour
 */
export async function askFreshLink(token: string): Promise<void> {
  const link = await findLink(db(), token, null);
  if (link.kind === 'unknown' || link.holder.agentId === null) throw new NotFound('No such link');
  const { agentId, topicId } = link.holder;
  await spend(`${agentId} ${topicId}`);
  if (!isOwned(link.holder, topicId)) return;
  await change(theProcess, (tx) => sendFreshLink(tx, { agentId, topicId }));
}

async function spend(key: string): Promise<void> {
  const { remainingPoints } = await freshLinks.penalty(key);
  if (remainingPoints > 0 || (await freshLinks.get(key))?.consumedPoints === 3) return;
  throw new RateLimited(
    SECONDS_OF_HOUR,
    'A few links have been sent already. Look into your mail, or try again in an hour.',
  );
}

/** The asker whose link it is; null when it is nobody's, or its query is not theirs. */
export async function readAskerLink(token: string): Promise<LinkHolder | null> {
  const link: LinkState = await findLink(db(), token, null);
  if (link.kind !== 'good' || link.holder.personId === null) return null;
  return isAsker(link.holder, link.holder.topicId) ? link.holder : null;
}

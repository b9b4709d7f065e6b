import type { Transaction } from '~/platform/database/transaction';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { actingFor, type AgentFacts } from './agents.hot.server';
import type { Kept } from './kept.hot.server';
import { readAgentAddress } from './mail-addresses.hot.server';
import type { Did, Query } from './machine';

/**
 * Mails to agents who have no account: each with a link to the query. Members are told by notices. What a mail says is
 * put together when it goes out (mail-values.server.ts).
 */

/** Under which name their values are put together. */
export const OUTSIDE_COMPOSER = 'escalation.outside';

const letter = (...paragraphs: string[]) => paragraphs.join('\n\n');

const assigned = registerMailKind({
  kind: 'escalation.outside-agent',
  title: 'A query goes to an agent outside the network',
  placeholders: ['name', 'title', 'until', 'link'],
  composer: OUTSIDE_COMPOSER,
  words: {
    subject: 'A query for you: {title}',
    body: letter(
      'Hello {name}',
      'Our network of practice-based commissioners could not answer this query, and you are named as the one who can: “{title}”.',
      'Please answer by {until}. You need no account: open the link, read the query, and write your answer, ask back, hand it on, or say what you are waiting for.',
      '{link}',
      'Everybody who reads the query sees that it is with you, and your answer. The link is for you alone.',
    ),
    button: 'Open the query',
  },
});

const reminder = registerMailKind({
  kind: 'escalation.outside-reminder',
  title: 'An agent outside the network is reminded of a query',
  placeholders: ['name', 'title', 'until', 'link'],
  composer: OUTSIDE_COMPOSER,
  words: {
    subject: 'Still open, until {until}: {title}',
    body: letter(
      'Hello {name}',
      'The query “{title}” waits for your answer, until {until}. If you cannot answer by then, say what you are waiting for, or hand it on: then everybody knows.',
      '{link}',
    ),
    button: 'Open the query',
  },
});

/** Of what happens, what puts a query into an agent's hands. */
const HANDS = new Set<Did['kind']>([
  'escalated',
  'asked-earlier',
  'passed-up',
  'handed-on',
  'agent-gone',
  'asker-replied',
  'not-replied',
  'not-yet',
  'woke',
  'reopened',
  'restarted',
]);

/** Writes to whoever has a query now, when they are outside the network. */
export async function tellOutside(
  tx: Transaction,
  { kept, query, did, agents }: { kept: Kept; query: Query; did: Did; agents: AgentFacts[] },
): Promise<void> {
  if (query.state !== 'agent') return;
  const kind = did.kind === 'reminded' ? reminder : HANDS.has(did.kind) ? assigned : null;
  const agent = agents.find(({ id }) => id === query.agentId);
  const acting = agent && actingFor(agent);
  if (!kind || !acting?.agentId) return;
  await mailTo(tx, kind, { agentId: acting.agentId, topicId: kept.topicId });
}

/** Sends an agent a fresh link to a query of theirs. */
export function sendFreshLink(
  tx: Transaction,
  where: { agentId: string; topicId: string },
): Promise<void> {
  return mailTo(tx, assigned, where);
}

async function mailTo(
  tx: Transaction,
  kind: typeof assigned,
  { agentId, topicId }: { agentId: string; topicId: string },
): Promise<void> {
  const address = readAgentAddress(tx, agentId);
  if (address === null) return;
  const values = { agent: agentId, topic: topicId };
  await queueMail(tx, { kind, to: { address }, values });
}

import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { londonDay } from '~/platform/calendar/days';
import { advance } from './advance.server';
import { readAgentsIn } from './agents.hot.server';
import { ownersOf } from './deeds.server';
import { addKept, addStep, glanceAt, readKept, type Glance } from './kept.hot.server';
import { findLimits } from './limits.server';
import { begin } from './machine';
import { isSettled } from './states';

/**
 * What the board says of its queries, in the transactions of its own verbs: each of these does nothing for a topic that
 * is no query.
 */

/**
 * A query is asked: from now on it has an owner and a day.
 *
 * @param query.seq the log's entry that says so
 */
export async function startQuery(
  tx: Transaction,
  { topicId, seq, at }: { topicId: string; seq: number; at: Date },
): Promise<void> {
  const query = begin(londonDay(at), await findLimits(tx));
  addKept(tx, topicId, query, at);
  addStep(tx, topicId, { did: { kind: 'started', words: '' }, query, by: {}, replyId: null, seq });
}

/**
 * Somebody has replied.
 *
 * @param reply.byId the person, under their own id
 * @param reply.asAgent it is the owner's answer
 * @throws {Conflict} for an owner's answer, when somebody has moved the query meanwhile
 */
export async function hearReply(
  tx: Transaction,
  record: RecordEntry,
  topicId: string,
  reply: {
    id: string;
    /** The reply's entry in the log. */
    seq: number;
    byId: string;
    /** The person under whom it stands, when that is another. */
    authorId?: string;
    asAgent?: boolean;
    byAgentId?: string;
    version?: number;
  },
): Promise<void> {
  const seen = glanceAt(tx, topicId);
  if (!seen) return;
  const by =
    reply.byAgentId === undefined
      ? { personId: reply.authorId ?? reply.byId }
      : { agentId: reply.byAgentId };
  const more = { by, replyId: reply.id, version: reply.version, seq: reply.seq };
  if (reply.asAgent === true) {
    await advance(tx, record, topicId, { kind: 'answer' }, more);
  } else if (seen.askerId === reply.byId) {
    // Also when they are the agent: a word of their own on the page is no answer.
    if (seen.state === 'asker') await advance(tx, record, topicId, { kind: 'asker-reply' }, more);
  } else if (ownsAsMember(tx, topicId, seen, reply.byId)) {
    await advance(tx, record, topicId, { kind: 'answer' }, more);
  } else if (seen.quiet === 0) {
    await advance(tx, record, topicId, { kind: 'reply' }, more);
  }
}

/** A member who is the agent, or stands in, may answer on the query's page as on their desk. */
function ownsAsMember(
  tx: Transaction,
  topicId: string,
  { step }: Pick<Glance, 'step'>,
  personId: string,
): boolean {
  const kept = step === 1 || step === 2 ? readKept(tx, topicId) : null;
  if (!kept || isSettled(kept.query.state)) return false;
  return ownersOf(kept, readAgentsIn(tx)).owners.some((owner) => owner.personId === personId);
}

/** What agents wrote beside a query is erased with it: its steps stay, without their words. */
export async function eraseWords(tx: Transaction, topicId: string): Promise<void> {
  await tx.escalationEvent.updateMany({ where: { topicId }, data: { words: '' } });
  await tx.escalation.updateMany({ where: { topicId }, data: { waitingFor: '' } });
}

type Told = 'yes' | 'reopen' | 'withdraw' | 'replies-gone';

/**
 * What the board has done to a query: accepted an answer, taken that back, deleted it, deleted its last reply;
 * `deed.seq` is its entry in the log.
 */
export async function tellEscalation(
  tx: Transaction,
  record: RecordEntry,
  topicId: string,
  event: Told,
  deed: { byId: string; seq: number },
): Promise<void> {
  if (!readKept(tx, topicId)) return;
  const byBoard = event !== 'replies-gone';
  const by = { personId: deed.byId };
  await advance(tx, record, topicId, { kind: event }, { by, byBoard, seq: deed.seq });
}

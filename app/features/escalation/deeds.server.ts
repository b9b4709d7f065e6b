import { theProcess, type Actor, type Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import type { Day } from '~/platform/calendar/days';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { advance, readSurroundings, standing } from './advance.server';
import { actingFor, readAgentsIn, type AgentFacts } from './agents.hot.server';
import { readKept, type Doer, type Kept } from './kept.hot.server';
import type { Event } from './machine';
import { escalationPolicy, type LinkHolder, type OwnerFacts } from './policy';

/** What askers, owners and the webmaster do to a query. */

const stopped = registerAuditKind<{ reason: string }>({
  kind: 'escalation.stopped',
  group: 'posts',
  words: ({ reason }, person) => `stopped a query by ${person}: “${reason}”`,
});
const restarted = registerAuditKind({
  kind: 'escalation.restarted',
  group: 'posts',
  words: (_, person) => `started a query by ${person} again`,
});

/** Whose a query is, for the rules. Nobody's while its agent answers no more: the next morning it goes to another. */
export function ownersOf(
  kept: { topicId: string; query: { agentId: string | null; step: number } },
  agents: AgentFacts[],
): OwnerFacts {
  const { topicId, query } = kept;
  const agent = agents.find(({ id, gone }) => id === query.agentId && !gone);
  const own = agent && {
    personId: agent.personId,
    agentId: agent.personId === null ? agent.id : null,
  };
  return {
    topicId,
    owners: agent && own ? [own, actingFor(agent)] : [],
    steering: query.step === 3,
  };
}

/** A link's holder is nobody in the log. */
const actorFor = (who: Person | LinkHolder): Actor => (who.kind === 'link' ? theProcess : who);

export const doerFor = (who: Person | LinkHolder): Doer =>
  who.kind === 'person'
    ? { personId: who.id }
    : who.agentId === null
      ? { personId: who.personId ?? undefined }
      : { agentId: who.agentId };

/** @throws {NotFound} when nobody keeps such a query */
export function findKept(tx: Transaction, topicId: string): Kept {
  const kept = readKept(tx, topicId);
  if (!kept) throw new NotFound('No such query');
  return kept;
}

/**
 * Checks that somebody may do what only a query's owner does.
 *
 * @throws {NotFound} when nobody keeps such a query
 * @throws {Forbidden} unless by its owner, or who answers for them
 */
export function authorizeOwner(tx: Transaction, who: Person | LinkHolder, topicId: string): Kept {
  const kept = findKept(tx, topicId);
  authorize(escalationPolicy.own(who, ownersOf(kept, readAgentsIn(tx))));
  return kept;
}

type Owned = Extract<Event, { kind: 'ask-back' | 'hand-on' | 'wait' }>;

/** What an owner's form was made from. */
export interface Made {
  version: number;
}

/** Asks the asker something back. @throws as `ownerDoes` */
export function askBack(
  who: Person | LinkHolder,
  topicId: string,
  { words, version }: Made & { words: string },
): Promise<void> {
  return ownerDoes(who, topicId, { kind: 'ask-back', words }, version);
}

/**
 * Hands a query on to another agent.
 *
 * @throws {Invalid} when there is no such agent
 * @throws as `ownerDoes`
 */
export function handOn(
  who: Person | LinkHolder,
  topicId: string,
  { to, words, version }: Made & { to: string; words: string },
): Promise<void> {
  return ownerDoes(who, topicId, { kind: 'hand-on', to, words }, version, (agents) => {
    if (!standing(agents).some(({ id }) => id === to)) {
      throw new Invalid({ to: 'Choose an agent from the list' });
    }
  });
}

/** Says what a query waits for, and when it wakes up. @throws as `ownerDoes` */
export function waitFor(
  who: Person | LinkHolder,
  topicId: string,
  { until, words, version }: Made & { until: Day; words: string },
): Promise<void> {
  return ownerDoes(who, topicId, { kind: 'wait', until, words }, version);
}

/**
 * @throws {NotFound} when nobody keeps such a query
 * @throws {Forbidden} unless by its owner, or who answers for them
 * @throws {Conflict} when it cannot be, or somebody has moved the query meanwhile
 */
function ownerDoes(
  who: Person | LinkHolder,
  topicId: string,
  event: Owned,
  version: number,
  check: (agents: AgentFacts[]) => void = () => undefined,
): Promise<void> {
  return change(actorFor(who), async (tx, record) => {
    authorizeOwner(tx, who, topicId);
    const surroundings = await readSurroundings(tx);
    check(surroundings.agents);
    await advance(tx, record, topicId, event, { by: doerFor(who), version, surroundings });
  });
}

/**
 * The asker says whether their query is answered. Saying it twice does no harm.
 *
 * @throws {NotFound} when nobody keeps such a query
 * @throws {Forbidden} unless by who asked it
 * @throws {Conflict} when it is closed for another reason
 */
export function sayAnswered(
  who: Person | LinkHolder,
  topicId: string,
  answered: boolean,
): Promise<void> {
  return askerDoes(who, topicId, { kind: answered ? 'yes' : 'not-yet' });
}

/**
 * The asker wants the agent's answer before the network's time is over.
 *
 * @throws as `sayAnswered`; {Conflict} also when it is with an agent already, or was asked only today
 */
export function askEarlier(actor: Person, topicId: string): Promise<void> {
  return askerDoes(actor, topicId, { kind: 'ask-earlier' });
}

function askerDoes(who: Person | LinkHolder, topicId: string, event: Event): Promise<void> {
  return change(actorFor(who), async (tx, record) => {
    const { askerId } = findKept(tx, topicId);
    authorize(escalationPolicy.ask(who, { topicId, askerId }));
    await advance(tx, record, topicId, event, { by: doerFor(who) });
  });
}

/**
 * The webmaster stops a query: it is not open any more, and everybody reads why.
 *
 * @throws {NotFound} when nobody keeps such a query
 * @throws {Forbidden} unless by the webmaster
 * @throws {Conflict} when it is closed already
 */
export function stopQuery(actor: Person, topicId: string, reason: string): Promise<void> {
  return keeperDoes(actor, topicId, { kind: 'stop', words: reason }, async (tx, seq, about) => {
    await audit(tx, actor, seq, stopped, { details: { reason }, ...about });
  });
}

/**
 * Starts a query again that was stopped, or closed because its asker did not react.
 *
 * @throws as `stopQuery`; {Conflict} when it was neither
 */
export function restartQuery(actor: Person, topicId: string): Promise<void> {
  return keeperDoes(actor, topicId, { kind: 'restart' }, async (tx, seq, about) => {
    await audit(tx, actor, seq, restarted, { details: {}, ...about });
  });
}

function keeperDoes(
  actor: Person,
  topicId: string,
  event: Event,
  told: (tx: Transaction, seq: number, about: { personId: string }) => Promise<void>,
): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(escalationPolicy.stop(actor));
    findKept(tx, topicId);
    let last = 0;
    const heard: RecordEntry = async (entry) => (last = await record(entry));
    await advance(tx, heard, topicId, event, { by: { personId: actor.id } });
    // Under the name it stands, which is nobody's when it was asked without one.
    const { authorId } = await tx.topic.findUniqueOrThrow({ where: { id: topicId } });
    if (last === 0) throw new Conflict('Nothing has changed.');
    await told(tx, last, { personId: authorId });
  });
}

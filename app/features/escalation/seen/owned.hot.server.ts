import { holds, type Person } from '~/platform/actor';
import { hotRead } from '~/platform/database/hot.server';
import { actingFor, readAgents } from '../agents.hot.server';
import { ownersOf } from '../deeds.server';
import { escalationPolicy, type LinkHolder } from '../policy';
import { isSettled, type State } from '../states';
import type { StandingAbilities } from './abilities';

/** Whose queries are, for the pages of those who see to them. */

interface Glance {
  state: State;
  step: number;
  agentId: string | null;
  askerId: string;
  startedAt: string;
}

const glance = hotRead<[topicId: string], Glance>(`
  SELECT e.state, e.step, e.agentId, e.startedAt, coalesce(
    (SELECT a.personId FROM "AnonymousPost" a WHERE a.kind = 'topic' AND a.postId = t.id), t.authorId) AS askerId
  FROM "Escalation" e JOIN "Topic" t ON t.id = e.topicId WHERE e.topicId = ?`);

const ownedIds = hotRead<[agents: string, steering: number, limit: number], { id: string }>(`
  SELECT e.topicId AS id FROM "Escalation" e
  WHERE e.settledAt IS NULL AND e.step > 0
    AND (e.agentId IN (SELECT value FROM json_each(?)) OR (e.step = 3 AND ?))
  ORDER BY e.state NOT IN ('agent'), coalesce(e.dueOn, e.askOn), e.topicId LIMIT ?`);

/** Ids of the queries that somebody has to see to: what waits for them first, and of that what is due first. */
export function listOwned(actor: Person, limit: number): string[] {
  const agents = readAgents()
    .filter(({ gone }) => !gone)
    .filter((agent) => agent.personId === actor.id || actingFor(agent).personId === actor.id)
    .map(({ id }) => id);
  const steering = holds(actor, 'steering') ? 1 : 0;
  if (agents.length === 0 && steering === 0) return [];
  return ownedIds(JSON.stringify(agents), steering, limit).map(({ id }) => id);
}

/** Whether a query is somebody's to see to, and open. */
export function isOwned(who: Person | LinkHolder, topicId: string): boolean {
  const [query] = glance(topicId);
  if (!query || query.step === 0 || isSettled(query.state)) return false;
  return escalationPolicy.own(who, ownersOf({ topicId, query }, readAgents()));
}

/** What somebody may do about where a query stands. @param today as London has it */
export function readAbilities(actor: Person, topicId: string, today: string): StandingAbilities {
  const [query] = glance(topicId);
  if (!query) return NOTHING;
  const { state, step, askerId, startedAt } = query;
  const mine = escalationPolicy.ask(actor, { topicId, askerId });
  const closed = isSettled(state);
  return {
    sayAnswered: mine && (!closed || state === 'unconfirmed'),
    askEarlier: mine && !closed && step === 0 && startedAt.slice(0, 10) < today,
    stop: escalationPolicy.stop(actor) && !closed,
    restart: escalationPolicy.stop(actor) && (state === 'stopped' || state === 'unconfirmed'),
    desk: isOwned(actor, topicId),
    reply: mine && state === 'asker',
  };
}

/** Whether somebody asked it, and so may say whether it is answered. */
export function isAsker(who: Person | LinkHolder, topicId: string): boolean {
  const [query] = glance(topicId);
  return query !== undefined && escalationPolicy.ask(who, { topicId, askerId: query.askerId });
}

const NOTHING: StandingAbilities = {
  sayAnswered: false,
  askEarlier: false,
  stop: false,
  restart: false,
  desk: false,
  reply: false,
};

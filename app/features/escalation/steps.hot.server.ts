import { listHolders } from '~/features/accounts/roles.server';
import type { Day } from '~/platform/calendar/days';
import { hotRead } from '~/platform/database/hot.server';
import { actingFor, readAgents } from './agents.hot.server';
import type { Happening, State, Step } from './states';

/** A step of a query's way, and whom it concerns: for what people are told. */
export interface StepFacts {
  topicId: string;
  kind: Happening;
  state: State;
  step: Step;
  dueOn: Day | null;
  agentId: string | null;
  words: string;
  /** Whoever had it before, when that was somebody else. */
  beforeId: string | null;
  /** Who asked, under their own id. */
  askerId: string;
}

const stepAt = hotRead<[topicId: string, seq: number], StepFacts>(`
  SELECT h.topicId, h.kind, h.state, h.step, h.dueOn, h.agentId, h.words,
    (SELECT b.agentId FROM "EscalationEvent" b WHERE b.topicId = h.topicId AND b.seq < h.seq
       AND b.agentId IS NOT h.agentId ORDER BY b.seq DESC LIMIT 1) AS beforeId,
    coalesce((SELECT a.personId FROM "AnonymousPost" a WHERE a.kind = 'topic' AND a.postId = t.id), t.authorId) AS askerId
  FROM "EscalationEvent" h JOIN "Topic" t ON t.id = h.topicId
  WHERE h.topicId = ? AND h.seq = ?`);

/** The step that stands under an entry of the log, or null. */
export function readStep(topicId: string, seq: number): StepFacts | null {
  return stepAt(topicId, seq)[0] ?? null;
}

/**
 * Ids of the members who have a query after a step: the agent or who answers for them, or the steering group; both when
 * the agent and everybody who could answer for them are away. Agents outside the network are written to instead.
 */
export async function listOwners({ state, step, agentId }: StepFacts): Promise<string[]> {
  if (state !== 'agent' || step === 0) return [];
  const owner = readAgents().find(({ id }) => id === agentId);
  if (step === 3 || !owner) return listHolders('steering');
  const { personId } = actingFor(owner);
  const nobodyThere = owner.away !== null && owner.away.standIn === null;
  const others = nobodyThere ? await listHolders('steering') : [];
  return [...(personId === null ? [] : [personId]), ...others];
}

/** Id of the member who had a query before a step; none when that was nobody, or somebody outside the network. */
export function listPreviousOwner({ beforeId }: StepFacts): string[] {
  const owner = readAgents().find(({ id }) => id === beforeId);
  return owner?.personId ? [owner.personId] : [];
}

/** "Dr Amy Fen, NHS Fenland", or "the steering group". */
export function nameOwner({ agentId }: { agentId: string | null }): string {
  const owner = readAgents().find(({ id }) => id === agentId);
  return owner ? `${owner.name}, ${owner.organisation}` : 'the steering group';
}

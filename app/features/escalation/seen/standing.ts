import type { Day } from '~/platform/calendar/days';
import type { Happening, State, Step } from '../states';

/** How a query stands, as pages show it: for every reader the same. Moments are ISO strings, UTC. */

/** Somebody who answers for a subject. */
export interface AgentView {
  name: string;
  organisation: string;
}

export interface Standing {
  state: State;
  step: Step;
  /** Who has it at step 1 and 2. */
  agent: AgentView | null;
  /** Who answers for that agent, who is away. */
  deputy: (AgentView & { until: Day }) | null;
  /** Who gets it when nothing comes; null for the steering group. */
  next: AgentView | null;
  dueOn: Day | null;
  waitingFor: string;
  notYet: boolean;
  escalatedAt: string | null;
  settledAt: string | null;
  /** Sent back by forms, so that of two who act at once one is told. */
  version: number;
}

/** One step of a query's way. */
export interface HistoryStep {
  id: string;
  kind: Happening;
  /** Where it stood after it. */
  step: Step;
  dueOn: Day | null;
  /** Whose it was then. */
  agent: AgentView | null;
  /** Who did it; null for the network itself, and for the asker, who may have asked without their name. */
  by: string | null;
  /** The reason, the question asked back, what is waited for. */
  words: string;
  replyId: string | null;
  at: string;
}

import type { Day } from '~/platform/calendar/days';

/** How a query stands, as pages show it: for every reader the same. */

export type StandingState =
  | 'network'
  | 'agent'
  | 'asker'
  | 'waiting'
  | 'confirming'
  | 'answered'
  | 'unconfirmed'
  | 'stopped'
  | 'withdrawn';

/** Somebody who answers for a subject. */
export interface AgentView {
  name: string;
  organisation: string;
}

export interface Standing {
  state: StandingState;
  /** 0 with the network, 1 the agent, 2 the agent's organisation, 3 the steering group. */
  step: number;
  /** Who has it at step 1 and 2. */
  agent: AgentView | null;
  /** Who answers for that agent, who is away. */
  deputy: (AgentView & { until: Day }) | null;
  /** Who gets it when nothing comes; null for the steering group. */
  next: AgentView | null;
  dueOn: Day | null;
  askOn: Day | null;
  waitingFor: string;
  notYet: boolean;
  /** Moments, ISO, UTC. */
  startedAt: string;
  escalatedAt: string | null;
  settledAt: string | null;
}

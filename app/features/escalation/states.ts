/** The words of a query's way to an answer: where it stands, and what may have happened. Safe for the browser. */

/** Where a query stands that is not settled: each has an owner and a day. */
export const openStates = ['network', 'agent', 'asker', 'waiting', 'confirming'] as const;

/** How it may end. */
export const settledStates = ['answered', 'unconfirmed', 'stopped', 'withdrawn'] as const;

export type State = (typeof openStates)[number] | (typeof settledStates)[number];

/** How far up a query has gone: with the network, the agent, the agent's organisation, the steering group. */
export type Step = 0 | 1 | 2 | 3;

/** What stands in a query's history. */
export const happenings = [
  'started',
  'replied',
  'asked',
  'confirmed',
  'not-yet',
  'escalated',
  'asked-earlier',
  'reminded',
  'answer-given',
  'asked-back',
  'asker-replied',
  'not-replied',
  'handed-on',
  'waits',
  'woke',
  'passed-up',
  'nudged',
  'agent-gone',
  'unconfirmed',
  'stopped',
  'restarted',
  'reopened',
  'withdrawn',
] as const;
export type Happening = (typeof happenings)[number];

/** Whether a query has come to its end. */
export function isSettled(state: State): boolean {
  return settledStates.some((settled) => settled === state);
}

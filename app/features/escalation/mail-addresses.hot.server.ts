import { hotWrite } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';

/** Whom mails about queries can go to: asked for thousands at once, when the sweep has thousands. */

const ofAgent = hotWrite<[agentId: string], { email: string }>(
  'SELECT email FROM "Agent" WHERE id = ?',
);

const ofPerson = hotWrite<[personId: string], { id: string }>(
  'SELECT id FROM "Person" WHERE id = ? AND email IS NOT NULL',
);

/** An agent's mail address; null when there is no such agent. */
export function readAgentAddress(tx: Transaction, agentId: string): string | null {
  return ofAgent(tx, agentId)[0]?.email ?? null;
}

/** Whether somebody can be written to: those who have left cannot. */
export function hasAddress(tx: Transaction, personId: string): boolean {
  return ofPerson(tx, personId).length > 0;
}

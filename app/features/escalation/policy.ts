import { holds, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who decides what happens to a query that the network could not answer. */
export const escalationPolicy = definePolicy('escalation', {
  /** Name agents. */
  editAgents: (actor: Actor) => holds(actor, 'webmaster'),
});

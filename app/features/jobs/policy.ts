import { holds, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may see what the network does by itself, and decide about what went wrong. */
export const jobsPolicy = definePolicy('jobs', {
  read: (actor: Actor) => holds(actor, 'webmaster'),
  /** Try a failed job again, or give it up. */
  decide: (actor: Actor, job: { state: string }) =>
    holds(actor, 'webmaster') && job.state === 'failed',
});

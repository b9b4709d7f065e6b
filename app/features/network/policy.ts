import { holds, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may change what the network says about itself. */
export const networkPolicy = definePolicy('network', {
  edit: (actor: Actor) => actor.kind === 'process' || holds(actor, 'webmaster'),
});

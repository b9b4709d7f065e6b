import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may know and change what about the network itself. */
export const networkPolicy = definePolicy('network', {
  /** Know who runs it. */
  readKeepers: (actor: Actor) => isMember(actor),

  /** Say what it is called and how its webmaster is reached. */
  edit: (actor: Actor) => actor.kind === 'process' || holds(actor, 'webmaster'),
});

import { holds, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may do what with organisations and service areas. */
export const organisationPolicy = definePolicy('organisations', {
  /** Add and change organisations, their kinds, and service areas. */
  edit: (actor: Actor) => actor.kind === 'process' || holds(actor, 'webmaster'),
});

import { holds, type Actor } from '../actor';
import { definePolicy } from '../policy';

/** Who may say how long things may take. */
export const limitsPolicy = definePolicy('limits', {
  edit: (actor: Actor) => holds(actor, 'webmaster'),
});

import { holds, type Actor } from '../actor';
import { definePolicy } from '../policy';

/** Who may say how the network's mails are worded. */
export const mailPolicy = definePolicy('mail', {
  editWords: (actor: Actor) => actor.kind === 'process' || holds(actor, 'webmaster'),
});

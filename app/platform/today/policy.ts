import { holds, isMember, type Actor } from '../actor';
import { definePolicy } from '../policy';

/** Who sees what waits for whoever looks after the network: the webmaster, and a deputy on their days. */
export const todayPolicy = definePolicy('today', {
  read: (actor: Actor) => isMember(actor) && holds(actor, 'webmaster'),
});

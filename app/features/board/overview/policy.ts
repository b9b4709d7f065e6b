import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who sees what of how the network does at answering. */
export const overviewPolicy = definePolicy('overview', {
  /** The figures, of what one may read oneself. */
  read: (actor: Actor) => isMember(actor),
  /** Besides, how each agent does, and the queries that are overdue or that nobody has confirmed. */
  readInFull: (actor: Actor) =>
    isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster')),
});

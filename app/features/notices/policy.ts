import { isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may read what somebody has been told. What each notice says is judged by the feature it comes from. */
export const noticesPolicy = definePolicy('notices', {
  read: (actor: Actor, { personId }: { personId: string }) =>
    isMember(actor) && actor.id === personId,
});

import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Whether the actor is webmaster for some days only, in another's place. */
interface Standing {
  forATime: boolean;
}

/** Who may do what with membership. What makes or unmakes a webmaster is not for deputies. */
export const membershipPolicy = definePolicy('membership', {
  /** See who holds which role, and since when. */
  readRoles: (actor: Actor) =>
    isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster')),

  /** See somebody's account, move them to another organisation, let them back in. */
  lookAfter: (actor: Actor) => holds(actor, 'webmaster'),

  /** Remove somebody from the network. Whoever wants to go themselves leaves. */
  remove: (
    actor: Actor,
    person: { personId: string; webmaster: boolean },
    { forATime }: Standing,
  ) => holds(actor, 'webmaster') && actor.id !== person.personId && !(person.webmaster && forATime),

  /** Erase somebody who has been removed, for good. */
  eraseForGood: (actor: Actor, person: { member: boolean }, { forATime }: Standing) =>
    holds(actor, 'webmaster') && !forATime && !person.member,

  /** Make one of two accounts of the same person. Nobody merges away the account they use. */
  merge: (actor: Actor, gone: { personId: string }, { forATime }: Standing) =>
    holds(actor, 'webmaster') && !forATime && actor.id !== gone.personId,

  /** Ask somebody to become webmaster in one's own place, or take that back. */
  offerHandOver: (actor: Actor, { forATime }: Standing) => holds(actor, 'webmaster') && !forATime,

  /** Say yes or no to that: whoever is asked. */
  answerHandOver: (actor: Actor, offer: { toId: string }) =>
    isMember(actor) && actor.id === offer.toId,

  /** Leave the network. */
  leave: (actor: Actor, account: { personId: string }) =>
    isMember(actor) && actor.id === account.personId,

  /** Have a copy of all that is kept of somebody: they alone. */
  takeCopy: (actor: Actor, account: { personId: string }) =>
    isMember(actor) && actor.id === account.personId,
});

import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** Who may do what with accounts. */
export const accountPolicy = definePolicy('accounts', {
  /** See and end a session: its owner alone. */
  endSession: (actor: Actor, session: { personId: string }) =>
    actor.kind === 'person' && actor.id === session.personId,

  /** Change a password: its owner alone. A forgotten one is set anew by the holder of the mailed link. */
  changePassword: (actor: Actor, account: { personId: string }) =>
    actor.kind === 'person' && actor.id === account.personId,

  /** Set up and turn off a second factor, and make recovery codes: its owner alone. */
  changeSecondFactor: (actor: Actor, account: { personId: string }) =>
    actor.kind === 'person' && actor.id === account.personId,

  /** Take a lost second factor from somebody: another person who looks after the network, and no deputy. */
  resetSecondFactor: (actor: Actor, account: { personId: string; forATime: boolean }) =>
    actor.kind === 'process' ||
    (holds(actor, 'webmaster') && !account.forATime && actor.id !== account.personId),
  /** Have a new mail address: the account's owner alone, who is asked at both addresses. */
  changeEmail: (actor: Actor, account: { personId: string }) =>
    isMember(actor) && actor.id === account.personId,

  /**
   * Say in the place of the old address that a new one is right, for somebody who cannot read mail there any more.
   * Nobody does it for themselves, and a deputy for no webmaster: an address opens an account.
   */
  vouchForEmail: (
    actor: Actor,
    account: { personId: string; webmaster: boolean },
    { forATime }: { forATime: boolean },
  ) =>
    holds(actor, 'webmaster') && actor.id !== account.personId && !(account.webmaster && forATime),

  /** Find somebody by their name, to choose them in a form. */
  findMembers: (actor: Actor) => isMember(actor) || actor.kind === 'process',

  /** Add people and give or take roles. */
  manageRoles: (actor: Actor) => actor.kind === 'process' || holds(actor, 'webmaster'),

  /** Say who looks after the network, for a time or for good: a deputy does not. */
  manageWebmasters: (actor: Actor, grant: { forATime: boolean }) =>
    actor.kind === 'process' || (holds(actor, 'webmaster') && !grant.forATime),

  /** Say people of which mail domains may join without waiting. */
  trustDomains: (actor: Actor) => holds(actor, 'webmaster'),
});

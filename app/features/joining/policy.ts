import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import type { InvitedRole } from './roles';

const invites = (actor: Actor): boolean =>
  isMember(actor) && (holds(actor, 'webmaster') || holds(actor, 'steering'));

/** Who lets people in. */
export const joiningPolicy = definePolicy('joining', {
  /** Invite somebody, see who has been invited, and send an invitation again. */
  invite: invites,

  /** Invite somebody who holds a role from the beginning: that is for whoever gives roles. */
  inviteAs: (actor: Actor, role: InvitedRole | null) =>
    invites(actor) && (role === null || holds(actor, 'webmaster')),

  /** Take an invitation back: whoever sent it, and the webmaster. */
  withdraw: (actor: Actor, invitation: { invitedById: string | null }) =>
    isMember(actor) &&
    invites(actor) &&
    (actor.id === invitation.invitedById || holds(actor, 'webmaster')),

  /** See who has asked to join, ask them something, and decide. */
  decide: (actor: Actor) => isMember(actor) && holds(actor, 'webmaster'),
});

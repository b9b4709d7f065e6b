import { nameRoles } from '~/features/accounts/roles.server';
import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { newId, newToken, now, secondsFromNow } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { stateOf, whereState } from './invitation-state';
import { INVITATION_DAYS } from './limits';
import { mailInvitation } from './mails.server';
import { findOpenOrganisation } from './organisations.server';
import { joiningPolicy } from './policy';
import type { InvitedRole } from './roles';
import type { InviteInput } from './schema';
import { findStanding } from './standing.server';
import { INVITED_ALREADY, REMOVED } from './words';

/** Invitations: made, sent again, taken back. */

const JOINED_ALREADY = 'They have joined already. Look at the list again.';

const DAY_SECONDS = 24 * 60 * 60;

const invited = registerAuditKind<{ organisation: string; role: InvitedRole | null }>({
  kind: 'joining.invited',
  group: 'people',
  words: ({ organisation, role }) =>
    `invited somebody of ${organisation} as ${nameRoles([role ?? 'member'])}`,
});

const withdrawn = registerAuditKind<{ organisation: string }>({
  kind: 'joining.withdrawn',
  group: 'people',
  words: ({ organisation }) => `took back the invitation of somebody of ${organisation}`,
});

/** What an invitation says. */
export interface NewInvitation {
  email: string;
  name: string;
  jobTitle: string;
  organisation: { id: string; name: string };
  role: InvitedRole | null;
  message: string;
  /** Nobody when a trusted mail domain did. */
  inviter: { id: string; name: string } | null;
  /** What it answers, if anything. */
  applicationId: string | null;
}

/**
 * Invites somebody.
 *
 * @returns the invitation's id
 * @throws {Forbidden} for whoever may not, or may not give that role
 * @throws {Invalid} when they are a member or invited already, or the organisation is not there
 */
export function invite(actor: Person, input: InviteInput): Promise<string> {
  return change(actor, async (tx, record) => {
    authorize(joiningPolicy.inviteAs(actor, input.role));
    const organisation = await findOpenOrganisation(tx, input.organisation);
    if (!organisation) throw new Invalid({ organisation: 'Choose an organisation from the list' });
    const standing = await findStanding(tx, input.email);
    if (standing.kind === 'member') {
      throw new Invalid({ email: 'Somebody with this email address is a member already' });
    }
    if (standing.kind === 'removed') throw new Invalid({ email: REMOVED });
    if (standing.kind === 'invited') throw new Invalid({ email: INVITED_ALREADY });
    const { id, seq } = await inviteIn(tx, record, actor, { ...input, organisation });
    const details = { organisation: organisation.name, role: input.role };
    await audit(tx, actor, seq, invited, { details });
    return id;
  });
}

/**
 * Invites somebody in a transaction whose verb has authorized it and knows that the address is free: written, recorded
 * and mailed.
 */
export async function inviteIn(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  input: Omit<NewInvitation, 'inviter' | 'applicationId'>,
): Promise<{ id: string; seq: number }> {
  const invitation = { ...input, inviter: actor, applicationId: null };
  const { id, token, expiresAt } = await createInvitation(tx, invitation);
  const seq = await record({ kind: invited.kind, channels: [], subjects: { invitation: id } });
  await mailInvitation(tx, {
    ...input,
    organisation: input.organisation.name,
    inviter: actor.name,
    expiresAt,
    token,
  });
  return { id, seq };
}

/** Writes an invitation. Answers what its mail has to say; the token is kept nowhere else. */
export async function createInvitation(
  tx: Transaction,
  { organisation, inviter, ...facts }: NewInvitation,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const { email, name, jobTitle, role, message, applicationId } = facts;
  const id = newId();
  const token = newToken();
  const expiresAt = secondsFromNow(INVITATION_DAYS * DAY_SECONDS);
  await tx.invitation.create({
    data: {
      id,
      tokenHash: hashToken(token),
      email,
      name,
      jobTitle,
      role,
      message,
      applicationId,
      organisationId: organisation.id,
      invitedById: inviter?.id ?? null,
      createdAt: now(),
      expiresAt,
    },
  });
  return { id, token, expiresAt };
}

/**
 * Sends an invitation again, with another link and its full time before it; the older link ends.
 *
 * @param which by id, or the one that waits for an address
 * @throws {NotFound} when there is none
 * @throws {Conflict} when it was accepted or taken back
 */
export function sendAgain(actor: Person, which: { id: string } | { email: string }): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(joiningPolicy.invite(actor));
    const where = 'id' in which ? which : { ...which, ...whereState('waiting', now()) };
    const invitation = await tx.invitation.findFirst({ where });
    if (!invitation) throw new NotFound('No such invitation');
    const { id, email } = invitation;
    const standing = await findStanding(tx, email);
    // One that has run out may have been followed by another.
    if (standing.kind === 'invited' && standing.id !== id)
      throw new Conflict(`${INVITED_ALREADY}.`);
    if (standing.kind === 'member') throw new Conflict(JOINED_ALREADY);
    if (standing.kind === 'removed') throw new Conflict(`${REMOVED}.`);
    await renewAndMail(tx, id);
    await record({ kind: 'joining.sent-again', channels: [], subjects: { invitation: id } });
  });
}

/**
 * Gives an invitation another token and its full time, and mails it.
 *
 * @throws {Conflict} when it can be used no more
 */
export async function renewAndMail(tx: Transaction, id: string): Promise<void> {
  const token = await renew(tx, id);
  const { organisation, invitedBy, ...invitation } = await tx.invitation.findUniqueOrThrow({
    where: { id },
    include: { organisation: true, invitedBy: true },
  });
  await mailInvitation(tx, {
    ...invitation,
    organisation: organisation.name,
    // What answers an application says so; all others are somebody's, be it one who has left.
    inviter: invitation.applicationId === null ? (invitedBy?.name ?? 'The webmaster') : null,
    token,
  });
}

/**
 * Gives an invitation another token and its full time; the older one ends.
 *
 * @throws {Conflict} when it was accepted or taken back
 */
export async function renew(tx: Transaction, id: string): Promise<string> {
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id } });
  const state = stateOf(invitation, now());
  if (state === 'accepted') throw new Conflict(JOINED_ALREADY);
  if (state === 'withdrawn') {
    throw new Conflict('The invitation has been taken back. Invite them anew.');
  }
  const token = newToken();
  const expiresAt = secondsFromNow(INVITATION_DAYS * DAY_SECONDS);
  await tx.invitation.update({ where: { id }, data: { tokenHash: hashToken(token), expiresAt } });
  return token;
}

/**
 * Takes an invitation back: its link ends at once.
 *
 * @throws {NotFound} when there is none
 * @throws {Forbidden} when it is somebody else's, unless by the webmaster
 * @throws {Conflict} when it was accepted, or taken back before
 */
export function withdraw(actor: Person, id: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const invitation = await tx.invitation.findUnique({
      where: { id },
      include: { organisation: true },
    });
    authorize(joiningPolicy.invite(actor));
    if (!invitation) throw new NotFound('No such invitation');
    authorize(joiningPolicy.withdraw(actor, invitation));
    const state = stateOf(invitation, now());
    if (state === 'accepted') throw new Conflict(JOINED_ALREADY);
    if (state === 'withdrawn') throw new Conflict('It has been taken back already.');
    await tx.invitation.update({ where: { id }, data: { withdrawnAt: now() } });
    const seq = await record({
      kind: withdrawn.kind,
      channels: [],
      subjects: { invitation: id },
    });
    const details = { organisation: invitation.organisation.name };
    await audit(tx, actor, seq, withdrawn, { details });
  });
}

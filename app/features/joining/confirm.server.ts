import { theProcess } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { stateOf } from './invitation-state';
import { createInvitation, renew } from './invitations.server';
import type { ConfirmPage } from './views';

/** An applicant confirms their address. Theirs is the mail to it, so what they are told here they may know. */

type Application = NonNullable<Awaited<ReturnType<typeof findByToken>>>;

/** What the mailed link shows. Looking confirms nothing: mail scanners follow every link. */
export async function viewConfirmation(token: string): Promise<ConfirmPage> {
  const application = await findByToken(db(), token);
  return application ? standingOf(application) : 'unknown';
}

function findByToken(tx: Reader, token: string) {
  return tx.application.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { organisation: true, invitation: true },
  });
}

function standingOf(application: Application): ConfirmPage {
  const { confirmedAt, expiresAt, decision, invitation } = application;
  if (!confirmedAt) return expiresAt > now() ? 'to-confirm' : 'unknown';
  if (invitation && stateOf(invitation, now()) === 'waiting') return 'go-on';
  if (decision === 'declined') return 'declined';
  return decision === null ? 'waiting' : 'approved';
}

/**
 * Confirms an applicant's address. Of a mail domain that the webmaster trusts, for an organisation of the network, they
 * are in; all others wait for a decision. Doing it again does no harm.
 *
 * @returns the token of an invitation with which they can go on at once; null when the webmaster decides
 * @throws {Conflict} when the link does not work any more, or they have become a member meanwhile
 */
export function confirmApplication(token: string): Promise<string | null> {
  return change(theProcess, async (tx, record) => {
    const application = await findByToken(tx, token);
    const standing = application ? standingOf(application) : 'unknown';
    if (!application || standing === 'unknown') {
      throw new Conflict('This link does not work any more. You can ask to join again.');
    }
    const { id, email, invitation } = application;
    if (standing === 'go-on' && invitation) return renew(tx, invitation.id);
    if (standing !== 'to-confirm') return null;
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) {
      throw new Conflict('You are a member already. Sign in.');
    }
    await tx.application.update({ where: { id }, data: { confirmedAt: now() } });
    const trusted = await inviteTrusted(tx, application);
    if (trusted !== null) return trusted;
    await record({ kind: 'joining.applied', channels: [], subjects: { application: id } });
    return null;
  });
}

/** Lets somebody of a trusted mail domain go on at once; null for all others. */
async function inviteTrusted(tx: Transaction, application: Application): Promise<string | null> {
  const { id, email, name, jobTitle, organisation } = application;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const trusted = await tx.trustedDomain.findFirst({ where: { domain, retiredAt: null } });
  if (!trusted || !organisation || organisation.closedAt) return null;
  const facts = { email, name, jobTitle, organisation, role: null, message: '' };
  const { token } = await createInvitation(tx, { ...facts, inviter: null, applicationId: id });
  await tx.application.update({
    where: { id },
    data: { decision: 'approved', decidedAt: now() },
  });
  return token;
}

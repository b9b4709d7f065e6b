import { arrive } from '~/features/accounts/arrive.server';
import type { Browser } from '~/features/accounts/browser.server';
import { givenNameOf } from '~/features/accounts/names';
import { hashPassword, isPassword } from '~/features/accounts/passwords.server';
import { createPerson, toActor } from '~/features/accounts/people.server';
import { nameRoles } from '~/features/accounts/roles.server';
import { hasSecondFactor } from '~/features/accounts/second-factor/take-code.server';
import { startSession } from '~/features/accounts/sessions.server';
import { theProcess, type Actor, type Role } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { stateOf, type InvitationMoments, type InvitationState } from './invitation-state';
import { asInvitedRole } from './roles';
import type { InvitationPage } from './views';

/** Joining with an invitation: the first of three screens. */

const joined = registerAuditKind<{ roles: Role[]; trusted: boolean }>({
  kind: 'joining.accepted',
  group: 'people',
  words: ({ roles, trusted }) =>
    `joined ${trusted ? 'by a trusted mail domain' : 'by invitation'}, as ${nameRoles(roles)}`,
});

/** A form sent by a double click comes a moment after the first. */
const SENT_TWICE_SECONDS = 60;

/** How an invitation stands for whoever opens it: what its organisation has become counts too. */
type Opened = InvitationState | 'closed';

function openedAs(
  invitation: InvitationMoments & { organisation: { closedAt: Date | null } },
): Opened {
  const state = stateOf(invitation, now());
  return state === 'waiting' && invitation.organisation.closedAt !== null ? 'closed' : state;
}

const refusals: Record<Exclude<Opened, 'waiting'>, string> = {
  accepted: 'This invitation has been used. Sign in with the password that was chosen.',
  withdrawn: 'This invitation has been taken back. You can ask to join instead.',
  'run-out': 'This invitation has run out. You can ask to join instead.',
  closed:
    'The organisation of this invitation has closed. Ask the webmaster for another invitation.',
};

/** What a mailed link shows. Looking does not use it up: mail scanners follow every link. */
export async function viewInvitation(token: string): Promise<InvitationPage> {
  const invitation = await findByToken(db(), token);
  if (!invitation) return { kind: 'unknown' };
  const state = openedAs(invitation);
  if (state !== 'waiting') return { kind: state };
  const { name, email, message, organisation, invitedBy } = invitation;
  return {
    kind: 'open',
    name,
    email,
    message,
    organisation: organisation.name,
    inviter: invitation.applicationId === null ? (invitedBy?.name ?? null) : null,
  };
}

function findByToken(tx: Reader, token: string) {
  return tx.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: {
      organisation: { select: { name: true, closedAt: true } },
      invitedBy: { select: { name: true } },
      person: { select: { passwordHash: true } },
    },
  });
}

/**
 * Makes the account that an invitation is for, and signs its person in. Whoever has the link reads mail at the address
 * it was sent to.
 *
 * @param actor who is signed in with the browser: nobody may be
 * @returns headers with the cookies
 * @throws {Conflict} when it can be used no more, or somebody is signed in
 */
export async function acceptInvitation(
  actor: Actor,
  { token, name, newPassword }: { token: string; name: string; newPassword: string },
  browser: Browser,
): Promise<Headers> {
  if (actor.kind === 'person') {
    throw new Conflict('You are signed in already. Sign out first to join as somebody else.');
  }
  // Before the password costs anything: whoever has no link makes no work.
  const found = await findByToken(db(), token);
  if (found && openedAs(found) === 'waiting') {
    const personId = await joinWith(token, name, await hashPassword(newPassword));
    if (personId !== null) return arrive(personId, browser);
  }
  // The first of two clicks has been told that it is a new browser, which it is not any more.
  const cookie = await startSession(await findSentTwice(token, newPassword), browser.device);
  return new Headers({ 'Set-Cookie': cookie });
}

/** Makes the account. Answers its id; null when the invitation was used or ended meanwhile. */
function joinWith(token: string, name: string, passwordHash: string): Promise<string | null> {
  return change(theProcess, async (tx, record) => {
    const invitation = await findByToken(tx, token);
    if (!invitation || openedAs(invitation) !== 'waiting') return null;
    const { email, jobTitle, organisationId } = invitation;
    const role = asInvitedRole(invitation.role);
    const roles: Role[] = role === null ? ['member'] : ['member', role];
    const facts = { email, name, givenName: givenNameOf(name), jobTitle, organisationId };
    // It is their own deed, and said below.
    const id = await createPerson(tx, record, { ...facts, passwordHash, roles }, null);
    await tx.invitation.update({
      where: { id: invitation.id },
      data: { acceptedAt: now(), personId: id },
    });
    await closeApplications(tx, email);
    const subjects = { person: id, invitation: invitation.id };
    const seq = await record({ kind: joined.kind, channels: [], subjects });
    const person = await tx.person.findUniqueOrThrow({ where: { id }, include: { roles: true } });
    const details = { roles, trusted: invitation.invitedById === null };
    await audit(tx, toActor(person), seq, joined, { details });
    return id;
  });
}

/**
 * Who has just joined by the very form that is sent again: they are in, and have to hear so.
 *
 * @returns their id
 * @throws {Conflict} why the invitation cannot be used, for everybody else
 */
async function findSentTwice(token: string, password: string): Promise<string> {
  const found = await findByToken(db(), token);
  if (!found) throw new Conflict('This link does not work. You can ask to join instead.');
  const { personId, acceptedAt, person } = found;
  const justNow = acceptedAt !== null && acceptedAt > secondsFromNow(-SENT_TWICE_SECONDS);
  const mayEnter = personId !== null && justNow && !(await hasSecondFactor(db(), personId));
  if (mayEnter && (await isPassword(person?.passwordHash ?? null, password))) {
    return personId;
  }
  const state = openedAs(found);
  throw new Conflict(refusals[state === 'waiting' ? 'run-out' : state]);
}

/** Whoever is in has nothing to ask for any more. */
async function closeApplications(tx: Transaction, email: string): Promise<void> {
  await tx.application.deleteMany({ where: { email, confirmedAt: null } });
  await tx.application.updateMany({
    where: { email, decidedAt: null },
    data: { decision: 'approved', decidedAt: now() },
  });
}

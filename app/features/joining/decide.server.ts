import { findTwin } from '~/features/organisations/names.server';
import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind, type AuditKind } from '~/platform/audit/registry.server';
import { newId, newToken, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { slugOf } from '~/platform/text/slug';
import { nameRoles } from '~/features/accounts/roles.server';
import { whereState } from './invitation-state';
import { createInvitation } from './invitations.server';
import { mailDeclined, mailInvitation, mailQuestion } from './mails.server';
import { findOpenOrganisation } from './organisations.server';
import { joiningPolicy } from './policy';
import type { InvitedRole } from './roles';

/** What the webmaster does with an application: approve, ask, decline. The audit log names the organisation, no person. */

interface About extends Record<string, unknown> {
  organisation: string;
}

const approved = registerAuditKind<About & { role: InvitedRole | null }>({
  kind: 'joining.approved',
  group: 'people',
  words: ({ organisation, role }) =>
    `approved an application from ${organisation}, as ${nameRoles([role ?? 'member'])}`,
});
const asked = registerAuditKind<About>({
  kind: 'joining.asked',
  group: 'people',
  words: ({ organisation }) => `asked something about an application from ${organisation}`,
});
const declined = registerAuditKind<About>({
  kind: 'joining.declined',
  group: 'people',
  words: ({ organisation }) => `declined an application from ${organisation}`,
});

/**
 * Approves an application: its person is mailed an invitation.
 *
 * @param chosen slug of the organisation they join for, and the role they hold beside that of a member
 * @throws {Invalid} when the organisation is not there
 * @throws {Conflict} when somebody has decided already
 */
export function approve(
  actor: Person,
  id: string,
  chosen: { organisation: string; role: InvitedRole | null },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const application = await findUndecided(tx, actor, id);
    authorize(joiningPolicy.inviteAs(actor, chosen.role));
    const organisation = await findOpenOrganisation(tx, chosen.organisation);
    if (!organisation) throw new Invalid({ organisation: 'Choose an organisation from the list' });
    const { email, name, jobTitle } = application;
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) {
      throw new Conflict('They have become a member meanwhile, with this address.');
    }
    // One that somebody sent meanwhile: what is decided here counts.
    await tx.invitation.updateMany({
      where: { email, ...whereState('waiting', now()) },
      data: { withdrawnAt: now() },
    });
    const facts = { email, name, jobTitle, organisation, role: chosen.role, message: '' };
    const invitation = { ...facts, inviter: actor, applicationId: id };
    const { token, expiresAt } = await createInvitation(tx, invitation);
    await decideAs(tx, actor, id, { decision: 'approved', organisationId: organisation.id });
    await mailInvitation(tx, {
      ...facts,
      organisation: organisation.name,
      inviter: null,
      expiresAt,
      token,
    });
    const details = { organisation: organisation.name, role: chosen.role };
    await tell(tx, record, actor, id, approved, details);
  });
}

/**
 * Declines an application, and mails the reason.
 *
 * @throws {Conflict} when somebody has decided already
 */
export function decline(actor: Person, id: string, reason: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const application = await findUndecided(tx, actor, id);
    await decideAs(tx, actor, id, { decision: 'declined', declineReason: reason });
    await mailDeclined(tx, application, reason);
    await tell(tx, record, actor, id, declined, { organisation: organisationOf(application) });
  });
}

/**
 * Asks an applicant something, by mail. The answer comes back here.
 *
 * @throws {Conflict} when somebody has decided already
 */
export function askApplicant(actor: Person, id: string, question: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const application = await findUndecided(tx, actor, id);
    const token = newToken();
    await tx.application.update({ where: { id }, data: { tokenHash: hashToken(token) } });
    await tx.applicationMessage.create({
      data: { id: newId(), applicationId: id, fromId: actor.id, body: question, at: now() },
    });
    await mailQuestion(tx, application, { question, token });
    await tell(tx, record, actor, id, asked, { organisation: organisationOf(application) });
  });
}

/**
 * Lets an application be for an organisation that has just been added to the list, instead of what was typed.
 *
 * @throws {Conflict} when somebody has decided already
 */
export function placeApplication(actor: Person, id: string, organisationId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    await findUndecided(tx, actor, id);
    await tx.application.update({ where: { id }, data: { organisationId } });
    const subjects = { application: id, organisation: organisationId };
    await record({ kind: 'joining.placed', channels: [], subjects });
  });
}

/**
 * Asks whether an organisation may be added for an application, before somebody adds it.
 *
 * @returns id of the organisation it belongs to, if it belongs to any
 * @throws {Invalid} when the list has one of that name, or no such kind or parent
 * @throws {Conflict} when somebody has decided already
 */
export function checkNewOrganisation(
  actor: Person,
  id: string,
  { newOrganisation: name, kind, parent }: Record<'newOrganisation' | 'kind' | 'parent', string>,
): Promise<string | null> {
  return change(actor, async (tx) => {
    await findUndecided(tx, actor, id);
    if (slugOf(name) === '') {
      throw new Invalid({ newOrganisation: 'The name must have a letter in it' });
    }
    const twin = await findTwin(tx, name, null);
    if (twin) {
      throw new Invalid({
        newOrganisation: twin.closedAt
          ? `“${twin.name}” has this name and has closed: open it again, or use another name`
          : `There is an organisation of this name, “${twin.name}”: choose it from the list`,
      });
    }
    if (!(await tx.organisationKind.findUnique({ where: { slug: kind, retiredAt: null } }))) {
      throw new Invalid({ kind: 'Choose its kind' });
    }
    if (parent === '') return null;
    const found = await findOpenOrganisation(tx, parent);
    if (!found) throw new Invalid({ parent: 'Choose an organisation from the list' });
    return found.id;
  });
}

/** @throws {NotFound} @throws {Forbidden} @throws {Conflict} with what was decided, and by whom */
async function findUndecided(tx: Transaction, actor: Person, id: string) {
  authorize(joiningPolicy.decide(actor));
  const application = await tx.application.findFirst({
    where: { id, confirmedAt: { not: null } },
    include: {
      organisation: { select: { name: true } },
      decidedBy: { select: { name: true } },
    },
  });
  if (!application) throw new NotFound('No such application');
  if (application.decidedAt) {
    const by = application.decidedBy?.name ?? 'The network';
    throw new Conflict(`${by} has ${application.decision ?? 'decided about'} it already.`);
  }
  return application;
}

function organisationOf(application: {
  organisation: { name: string } | null;
  organisationName: string;
}): string {
  return application.organisation?.name ?? application.organisationName;
}

async function decideAs(
  tx: Transaction,
  actor: Person,
  id: string,
  data: { decision: string; organisationId?: string; declineReason?: string },
): Promise<void> {
  await tx.application.update({
    where: { id },
    data: { ...data, decidedAt: now(), decidedById: actor.id },
  });
}

async function tell<Details extends About>(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  id: string,
  kind: AuditKind<Details>,
  details: Details,
): Promise<void> {
  const seq = await record({ kind: kind.kind, channels: [], subjects: { application: id } });
  await audit(tx, actor, seq, kind, { details });
}

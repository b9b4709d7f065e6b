import type { Actor, Person, Role } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { accountPolicy } from './policy';

const roleNames: Record<Role, string> = {
  member: 'member',
  lead: 'PbC lead',
  steering: 'member of the steering group',
  webmaster: 'webmaster',
  agent: 'agent',
};

const nameRoles = (roles: Role[]) => roles.map((role) => roleNames[role]).join(', ');

const joined = registerAuditKind<{ roles: Role[] }>({
  kind: 'accounts.joined',
  group: 'people',
  words: ({ roles }, person) => `added ${person} as ${nameRoles(roles)}`,
});

const rolesChanged = registerAuditKind<{ taken: Role[] }>({
  kind: 'accounts.roles-changed',
  group: 'people',
  words: ({ taken }, person) => `took the role of ${nameRoles(taken)} from ${person}`,
});

/** What is known of somebody who joins. */
export interface NewPerson {
  email: string;
  name: string;
  givenName: string;
  jobTitle: string;
  organisationId: string;
  passwordHash: string | null;
  roles: Role[];
}

/**
 * Adds a person.
 *
 * @returns their id
 * @throws {Forbidden} unless by the webmaster or the network itself
 * @throws {Conflict} when the mail address is taken
 */
export function addPerson(actor: Actor, person: NewPerson): Promise<string> {
  return change(actor, (tx, record) => {
    authorize(accountPolicy.manageRoles(actor));
    return createPerson(tx, record, person, actor.kind === 'process' ? null : actor);
  });
}

/**
 * Adds a person inside a transaction whose verb has authorized it.
 *
 * @param addedBy whose deed it is in the audit log; null for the people a demonstration begins with
 */
export async function createPerson(
  tx: Transaction,
  record: RecordEntry,
  { roles, email, ...facts }: NewPerson,
  addedBy: Actor | null,
): Promise<string> {
  const address = email.toLowerCase();
  if (await tx.person.findUnique({ where: { email: address } })) {
    throw new Conflict('Somebody has an account with this email address already.');
  }
  const { id } = await tx.person.create({
    data: {
      ...facts,
      email: address,
      joinedAt: now(),
      roles: { create: roles.map((role) => ({ role, grantedAt: now() })) },
    },
  });
  const seq = await record({ kind: joined.kind, channels: ['people'], subjects: { person: id } });
  if (addedBy) {
    await audit(tx, addedBy, seq, joined, { details: { roles }, personId: id });
  }
  return id;
}

/**
 * Takes a role from somebody. Open pages that needed it fall silent at once.
 *
 * @throws {NotFound} when they do not hold it
 * @throws {Conflict} when they are the last webmaster
 */
export function revokeRole(actor: Actor, personId: string, role: Role): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(accountPolicy.manageRoles(actor));
    const where = { personId_role: { personId, role } };
    if (!(await tx.roleGrant.findUnique({ where }))) throw new NotFound('Not held');
    if (role === 'webmaster' && (await tx.roleGrant.count({ where: { role } })) === 1) {
      throw new Conflict('The network needs a webmaster. Name another one first.');
    }
    await tx.roleGrant.delete({ where });
    const seq = await record({
      kind: rolesChanged.kind,
      channels: [`person:${personId}`],
      subjects: { person: personId },
    });
    await audit(tx, actor, seq, rolesChanged, { details: { taken: [role] }, personId });
  });
}

/** One's own account, as its page shows it. */
export async function findAccount(actor: Person) {
  const { organisation, ...account } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true, jobTitle: true, organisation: { select: { name: true } } },
  });
  return { ...account, organisation: organisation.name };
}

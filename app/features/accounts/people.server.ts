import type { Actor, Person, Role } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Prisma } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict } from '~/platform/errors';
import { renewDependents } from '~/platform/references/dependents.server';
import { accountPolicy } from './policy';
import { authorizeForWebmasters, nameRoles, rolesInForce } from './roles.server';

const joined = registerAuditKind<{ roles: Role[] }>({
  kind: 'accounts.joined',
  group: 'people',
  words: ({ roles }, person) => `added ${person} as ${nameRoles(roles)}`,
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
 * @throws {Forbidden} unless by the webmaster or the network itself; a deputy adds no webmaster
 * @throws {Conflict} when the mail address is taken
 */
export function addPerson(actor: Actor, person: NewPerson): Promise<string> {
  return change(actor, async (tx, record) => {
    authorize(accountPolicy.manageRoles(actor));
    if (person.roles.includes('webmaster')) await authorizeForWebmasters(tx, actor);
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
  const grantedById = addedBy?.kind === 'person' ? addedBy.id : null;
  const { id } = await tx.person.create({
    data: {
      ...facts,
      email: address,
      joinedAt: now(),
      roles: { create: roles.map((role) => ({ role, grantedAt: now(), grantedById })) },
    },
  });
  const seq = await record({ kind: joined.kind, channels: ['people'], subjects: { person: id } });
  if (addedBy) {
    await audit(tx, addedBy, seq, joined, { details: { roles }, personId: id });
  }
  await renewDependents(tx, 'person', [id]);
  return id;
}

/** Somebody as an actor, with the roles they hold now; null when there is no such person. */
export async function findPerson(id: string): Promise<Person | null> {
  const row = await db().person.findUnique({
    where: { id, leftAt: null },
    include: { roles: true },
  });
  return row && toActor(row);
}

/** The row of somebody who has not left, as an actor. */
export function toActor({
  id,
  name,
  givenName,
  organisationId,
  roles,
}: Prisma.PersonGetPayload<{ include: { roles: true } }>): Person {
  // Only former members belong to no organisation.
  const belongsTo = organisationId ?? '';
  return {
    kind: 'person',
    id,
    name,
    givenName,
    organisationId: belongsTo,
    roles: rolesInForce(roles),
  };
}

/** One's own account, as its page shows it. */
export async function findAccount(actor: Person) {
  const { organisation, ...account } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true, jobTitle: true, organisation: { select: { name: true } } },
  });
  return { ...account, organisation: organisation?.name ?? '' };
}

import type { Actor, Person, Role } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { renewDependents } from '~/platform/references/dependents.server';
import { accountPolicy } from './policy';

/** Roles: who holds which, now. A role may be held for a time only, by a deputy. */

const roleNames: Record<Role, string> = {
  member: 'member',
  lead: 'PbC lead',
  steering: 'member of the steering group',
  webmaster: 'webmaster',
  agent: 'agent',
};

/** Roles in words. */
export const nameRoles = (roles: Role[]) => roles.map((role) => roleNames[role]).join(', ');

const rolesChanged = registerAuditKind<{ taken: Role[] }>({
  kind: 'accounts.roles-changed',
  group: 'people',
  words: ({ taken }, person) => `took the role of ${nameRoles(taken)} from ${person}`,
});

/** A role as it was granted; moments as Prisma hands them over, or as text out of the database. */
interface Grant {
  role: string;
  startsAt: Date | string | null;
  endsAt: Date | string | null;
}

/** The roles that are held at this moment. */
export function rolesInForce(grants: Grant[]): Role[] {
  const moment = now();
  return grants
    .filter(
      ({ startsAt, endsAt }) =>
        (startsAt === null || new Date(startsAt) <= moment) &&
        (endsAt === null || new Date(endsAt) > moment),
    )
    .map(({ role }) => role as Role);
}

/** Ids of the people who hold a role now. */
export async function listHolders(role: Role): Promise<string[]> {
  const grants = await db().roleGrant.findMany({ where: { role } });
  return grants.filter((grant) => rolesInForce([grant]).length > 0).map(({ personId }) => personId);
}

/**
 * Takes a role from somebody. Open pages that needed it fall silent at once.
 *
 * @throws {NotFound} when they do not hold it
 * @throws {Forbidden} for a deputy who would take it from a webmaster
 * @throws {Conflict} when they are the last webmaster; a deputy is none
 */
export function revokeRole(actor: Actor, personId: string, role: Role): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(accountPolicy.manageRoles(actor));
    const where = { personId_role: { personId, role } };
    if (!(await tx.roleGrant.findUnique({ where }))) throw new NotFound('Not held');
    // Without being a member a webmaster is none either.
    if (role === 'webmaster' || role === 'member') await spareWebmasters(tx, actor, personId);
    await tx.roleGrant.delete({ where });
    const seq = await record({
      kind: rolesChanged.kind,
      channels: [`person:${personId}`],
      subjects: { person: personId },
    });
    await audit(tx, actor, seq, rolesChanged, { details: { taken: [role] }, personId });
    await renewDependents(tx, 'person', [personId]);
  });
}

/** Taking from a webmaster what makes them one is not for deputies, and one webmaster has to stay. */
async function spareWebmasters(tx: Transaction, actor: Actor, personId: string): Promise<void> {
  const webmasters = await tx.roleGrant.findMany({ where: { role: 'webmaster', endsAt: null } });
  if (!webmasters.some((grant) => grant.personId === personId)) return;
  await authorizeForWebmasters(tx, actor);
  if (webmasters.length > 1) return;
  throw new Conflict('The network needs a webmaster. Name another one first.');
}

/** Asks whether the actor may decide who looks after the network: a deputy may not. @throws {Forbidden} */
export async function authorizeForWebmasters(
  tx: Pick<Transaction, 'roleGrant'>,
  actor: Actor,
): Promise<void> {
  authorize(accountPolicy.manageWebmasters(actor, { forATime: await holdsForATime(tx, actor) }));
}

/** Whether somebody looks after the network in another's place. */
export async function isDeputy(actor: Person): Promise<boolean> {
  return holdsForATime(db(), actor);
}

async function holdsForATime(tx: Pick<Transaction, 'roleGrant'>, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const where = { personId_role: { personId: actor.id, role: 'webmaster' } };
  const grant = await tx.roleGrant.findUnique({ where, select: { endsAt: true } });
  return grant !== null && grant.endsAt !== null;
}

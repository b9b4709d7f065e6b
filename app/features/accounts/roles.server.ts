import type { Actor, Person, Role } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { renewDependents } from '~/platform/references/dependents.server';
import { accountPolicy } from './policy';
import { countsAsWebmaster } from './second-factor/rule.hot.server';

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

const rolesChanged = registerAuditKind<{ given?: Role[]; taken?: Role[] }>({
  kind: 'accounts.roles-changed',
  group: 'people',
  words: ({ given = [], taken = [] }, person) =>
    [
      ...(given.length > 0 ? [`made ${person} ${nameRoles(given)}`] : []),
      ...(taken.length > 0 ? [`took the role of ${nameRoles(taken)} from ${person}`] : []),
    ].join(' and '),
});

/** The log's entry after which open pages and sockets judge somebody anew. */
export function rolesChangedFor(personId: string) {
  const channels = [`person:${personId}`, 'people'];
  return { kind: rolesChanged.kind, channels, subjects: { person: personId } };
}

/** A role as it was granted; moments as Prisma hands them over, or as text out of the database. */
interface Grant {
  personId: string;
  role: string;
  startsAt: Date | string | null;
  endsAt: Date | string | null;
}

/**
 * The roles that count at this moment. Looking after the network may ask for a second factor: without one the role is
 * held, and gives no rights.
 */
export function rolesInForce(grants: Grant[]): Role[] {
  return grants
    .filter(isHeldNow)
    .filter(({ personId, role }) => role !== 'webmaster' || countsAsWebmaster(personId))
    .map(({ role }) => role as Role);
}

function isHeldNow({ startsAt, endsAt }: Grant): boolean {
  const moment = now();
  return (
    (startsAt === null || new Date(startsAt) <= moment) &&
    (endsAt === null || new Date(endsAt) > moment)
  );
}

/** Whether somebody would look after the network now, had they a second factor. */
export async function lacksSecondFactor(actor: Person): Promise<boolean> {
  if (countsAsWebmaster(actor.id)) return false;
  const where = { personId_role: { personId: actor.id, role: 'webmaster' } };
  const grant = await db().roleGrant.findUnique({ where });
  return grant !== null && isHeldNow(grant);
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
    await applyRoles(tx, record, actor, personId, { given: [], taken: [role] });
  });
}

/** What is given to somebody, and what is taken from them. */
export interface RolesChange {
  given: Role[];
  taken: Role[];
}

/**
 * Gives and takes roles in the transaction of a verb that has authorized it, and writes it down.
 *
 * @throws {Forbidden} for a deputy who would make or unmake a webmaster
 * @throws {Conflict} when nobody would be webmaster any more
 */
export async function applyRoles(
  tx: Transaction,
  record: RecordEntry,
  actor: Actor,
  personId: string,
  { given, taken }: RolesChange,
): Promise<void> {
  if (given.includes('webmaster')) await authorizeForWebmasters(tx, actor);
  // Without being a member a webmaster is none either.
  if (taken.includes('webmaster') || taken.includes('member')) {
    await spareWebmasters(tx, actor, personId);
  }
  await tx.roleGrant.deleteMany({ where: { personId, role: { in: taken } } });
  for (const role of given) await grant(tx, actor, personId, role);
  const seq = await record(rolesChangedFor(personId));
  await audit(tx, actor, seq, rolesChanged, { details: { given, taken }, personId });
  await renewDependents(tx, 'person', [personId]);
}

/** For good, also where it was held for some days until now. */
async function grant(tx: Transaction, actor: Actor, personId: string, role: Role): Promise<void> {
  const grantedById = actor.kind === 'person' ? actor.id : null;
  const facts = { grantedAt: now(), grantedById, startsAt: null, endsAt: null };
  await tx.roleGrant.upsert({
    where: { personId_role: { personId, role } },
    create: { personId, role, ...facts },
    update: facts,
  });
}

/**
 * Taking from a webmaster what makes them one is not for deputies, and one webmaster has to stay. Whoever is no
 * webmaster may go.
 *
 * @throws {Forbidden} for a deputy
 * @throws {Conflict} for the last webmaster
 */
export async function spareWebmasters(
  tx: Pick<Transaction, 'roleGrant'>,
  actor: Actor,
  personId: string,
): Promise<void> {
  const webmasters = await tx.roleGrant.findMany({ where: { role: 'webmaster', endsAt: null } });
  if (!webmasters.some((held) => held.personId === personId)) return;
  await authorizeForWebmasters(tx, actor);
  if (webmasters.length > 1) return;
  throw new Conflict('The network needs a webmaster. Hand it over, or name another one, first.');
}

/** Whether the network would be without a webmaster if this person went; a deputy is none. */
export async function isLastWebmaster(actor: Person): Promise<boolean> {
  const webmasters = await db().roleGrant.findMany({ where: { role: 'webmaster', endsAt: null } });
  return webmasters.length === 1 && webmasters[0]?.personId === actor.id;
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

/** The same, inside a transaction. */
export async function holdsForATime(
  tx: Pick<Transaction, 'roleGrant'>,
  actor: Actor,
): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const where = { personId_role: { personId: actor.id, role: 'webmaster' } };
  const grant = await tx.roleGrant.findUnique({ where, select: { endsAt: true } });
  return grant !== null && grant.endsAt !== null;
}

import { holdsForATime, spareWebmasters } from '~/features/accounts/roles.server';
import { removeSessions } from '~/features/accounts/sessions.server';
import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { renewDependents } from '~/platform/references/dependents.server';
import { moveReferences } from '~/platform/references/references.server';
import { membershipPolicy } from './policy';
import { tallyOf, whatCounts } from './tally';
import type { MergeSideView } from './views';

/** Two accounts of one person become one (docs/decisions/0025). */

const merged = registerAuditKind<Record<string, never>>({
  kind: 'membership.merged',
  group: 'people',
  words: (_, person) => `made one account of two of ${person}`,
});

/**
 * What merging would bring together.
 *
 * @throws {Forbidden} unless for a webmaster who is no deputy
 * @throws {NotFound} when one of them is not there, or has left
 */
export async function previewMerge(
  actor: Person,
  ids: { keptId: string; goneId: string },
): Promise<{ kept: MergeSideView; gone: MergeSideView }> {
  await authorizeMerge(db(), actor, ids);
  const [kept, gone] = await Promise.all([findSide(ids.keptId), findSide(ids.goneId)]);
  return { kept, gone };
}

/**
 * Makes one account of two: all that names the one that goes names the one that stays, which keeps its own address,
 * password, roles and entry. Nobody can sign in with the other any more.
 *
 * @throws {Forbidden} unless by a webmaster who is no deputy; for the account they use themselves
 * @throws {NotFound} when one of them is not there, or has left
 * @throws {Conflict} when both are the same, or the one that goes is the last webmaster
 */
export function mergePeople(actor: Person, ids: { keptId: string; goneId: string }): Promise<void> {
  const { keptId, goneId } = ids;
  return change(actor, async (tx, record) => {
    await authorizeMerge(tx, actor, ids);
    await spareWebmasters(tx, actor, goneId);
    await removeSessions(tx, record, { personId: goneId });
    await moveReferences(tx, 'person', goneId, keptId);
    // What a feature has forgotten to move stops it here: most foreign keys refuse.
    await tx.person.delete({ where: { id: goneId } });
    await tx.personMerge.create({ data: { goneId, keptId, mergedAt: now() } });
    await renewDependents(tx, 'person', [goneId, keptId]);
    const seq = await record({
      kind: merged.kind,
      channels: ['people', `person:${keptId}`, `person:${goneId}`],
      subjects: { person: keptId, gone: goneId },
    });
    await audit(tx, actor, seq, merged, { details: {}, personId: keptId });
  });
}

async function authorizeMerge(
  tx: Pick<Transaction, 'person' | 'roleGrant'>,
  actor: Person,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<void> {
  const forATime = await holdsForATime(tx, actor);
  authorize(membershipPolicy.merge(actor, { personId: goneId }, { forATime }));
  if (keptId === goneId) throw new Conflict('That is the same account.');
  const both = await tx.person.count({ where: { id: { in: [keptId, goneId] }, leftAt: null } });
  if (both < 2) throw new NotFound('No such person');
}

async function findSide(id: string): Promise<MergeSideView> {
  const person = await db().person.findUniqueOrThrow({
    where: { id },
    include: { organisation: { select: { name: true } }, _count: { select: whatCounts } },
  });
  const { name, jobTitle, organisation, joinedAt, _count } = person;
  return {
    id,
    name,
    jobTitle,
    organisation: organisation?.name ?? '',
    joinedAt: joinedAt.toISOString(),
    tally: tallyOf(_count),
  };
}

import type { Actor, Role } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { accountPolicy } from './policy';
import { applyRoles } from './roles.server';

/** What a form says about somebody's roles. */
export interface RolesChoice {
  /** Those it showed: what it did not show cannot have been meant. */
  shown: readonly Role[];
  /** Those that were ticked. */
  wanted: readonly Role[];
}

/**
 * Gives a member the roles that were ticked and takes those that were not, all at once. What they hold for some days
 * only, as a deputy, is not held for this: its days end by themselves.
 *
 * @returns whether anything is different
 * @throws {NotFound} when there is no such person
 * @throws {Forbidden} unless by the webmaster; for a deputy who would make or unmake a webmaster
 * @throws {Conflict} when they are no member, or nobody would be webmaster any more
 */
export function setRoles(
  actor: Actor,
  personId: string,
  { shown, wanted }: RolesChoice,
): Promise<boolean> {
  return change(actor, async (tx, record) => {
    authorize(accountPolicy.manageRoles(actor));
    const person = await tx.person.findUnique({
      where: { id: personId, leftAt: null },
      select: { roles: true },
    });
    if (!person) throw new NotFound('No such person');
    const held = person.roles.filter(({ endsAt }) => endsAt === null).map(({ role }) => role);
    if (!held.includes('member')) throw new Conflict('Only a member can hold a role.');
    const given = shown.filter((role) => wanted.includes(role) && !held.includes(role));
    const taken = shown.filter((role) => !wanted.includes(role) && held.includes(role));
    if (given.length === 0 && taken.length === 0) return false;
    await applyRoles(tx, record, actor, personId, { given, taken });
    for (const role of given) {
      await record({
        kind: 'accounts.role-given',
        channels: [],
        subjects: { person: personId, role },
      });
    }
    return true;
  });
}

import { findEmailChangeOf } from '~/features/accounts/email-change.server';
import type { Actor, Role } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { addDays, londonDay } from '~/platform/calendar/days';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { renewDependents } from '~/platform/references/dependents.server';
import { membershipPolicy } from './policy';
import type { AccountView } from './views';

/** One person's account, for whoever looks after the network. */

const moved = registerAuditKind<{ from: string; to: string }>({
  kind: 'membership.moved',
  group: 'people',
  words: ({ from, to }, person) => `moved ${person} from “${from}” to “${to}”`,
});

/**
 * An account. Its present email address is not shown: who sees that, its owner has said in the directory.
 *
 * @throws {Forbidden} unless for the webmaster
 * @throws {NotFound} when there is no such person, or they have left
 */
export async function findAccountOf(actor: Actor, personId: string): Promise<AccountView> {
  authorize(membershipPolicy.lookAfter(actor));
  const person = await db().person.findUnique({
    where: { id: personId, leftAt: null },
    include: { organisation: { select: { id: true, name: true } }, roles: true },
  });
  if (!person) throw new NotFound('No such person');
  const { id, name, jobTitle, organisation, joinedAt, lastSeenAt, roles } = person;
  const deputy = roles.find(({ endsAt }) => endsAt !== null);
  return {
    id,
    name,
    jobTitle,
    organisation: organisation ?? { id: '', name: '' },
    joinedAt: joinedAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    roles: roles.filter(({ endsAt }) => endsAt === null).map(({ role }) => role as Role),
    deputyUntil: deputy?.endsAt ? addDays(londonDay(deputy.endsAt), -1) : null,
    emailChange: await findEmailChangeOf(personId),
  };
}

/**
 * Moves somebody to another organisation. They do not do it themselves: it says for whom they speak.
 *
 * @returns whether it is another one
 * @throws {Forbidden} unless by the webmaster
 * @throws {NotFound} when there is no such person
 * @throws {Invalid} when there is no such organisation, or it is closed
 */
export function movePerson(
  actor: Actor,
  personId: string,
  organisationId: string,
): Promise<boolean> {
  return change(actor, async (tx, record) => {
    authorize(membershipPolicy.lookAfter(actor));
    const person = await tx.person.findUnique({
      where: { id: personId, leftAt: null },
      select: { organisationId: true, organisation: { select: { name: true } } },
    });
    if (!person) throw new NotFound('No such person');
    if (person.organisationId === organisationId) return false;
    const to = await tx.organisation.findUnique({
      where: { id: organisationId, closedAt: null },
      select: { name: true },
    });
    if (!to) throw new Invalid({ organisation: 'Choose an organisation from the list' });
    await tx.person.update({ where: { id: personId }, data: { organisationId } });
    const seq = await record({
      kind: moved.kind,
      channels: [`person:${personId}`, 'people'],
      subjects: { person: personId, organisation: organisationId },
    });
    const details = { from: person.organisation?.name ?? '', to: to.name };
    await audit(tx, actor, seq, moved, { details, personId });
    await renewDependents(tx, 'person', [personId]);
    return true;
  });
}

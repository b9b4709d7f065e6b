import type { Actor } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { authorize } from '~/platform/errors';
import { membershipPolicy } from './policy';
import { roleWords } from './role-words';
import type { RoleHolder, RoleInHands } from './views';

const holder = {
  person: {
    select: {
      name: true,
      organisation: { select: { name: true, kind: { select: { badge: true } } } },
    },
  },
  grantedBy: { select: { name: true } },
} as const;

/**
 * Who holds which role, by name. Members without another role are not listed: that is the directory.
 *
 * @throws {Forbidden} unless by the steering group or the webmaster
 */
export async function listRoles(actor: Actor): Promise<RoleInHands[]> {
  authorize(membershipPolicy.readRoles(actor));
  const grants = await db().roleGrant.findMany({
    // Deputies of later are shown too: one wants to know that somebody is named.
    where: {
      role: { in: roleWords.map(({ role }) => role) },
      OR: [{ endsAt: null }, { endsAt: { gt: now() } }],
    },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
    include: holder,
  });
  return roleWords.map(({ role, title, about }) => ({
    role,
    title,
    about,
    holders: grants.filter((grant) => grant.role === role).map(viewHolder),
  }));
}

function viewHolder({
  personId,
  person,
  grantedAt,
  grantedBy,
  startsAt,
  endsAt,
}: Prisma.RoleGrantGetPayload<{ include: typeof holder }>): RoleHolder {
  return {
    personId,
    name: person.name,
    organisation: person.organisation?.name ?? '',
    badge: person.organisation?.kind.badge ?? null,
    since: grantedAt.toISOString(),
    givenBy: grantedBy?.name ?? null,
    days:
      endsAt === null
        ? null
        : { from: londonDay(startsAt ?? now()), until: addDays(londonDay(endsAt), -1) },
  };
}

import { rolesInForce } from '~/features/accounts/roles.server';
import type { Actor, Role } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { networkPolicy } from './policy';

/** Who runs the network: told to every member, whose network it is. */

export interface KeeperView {
  id: string;
  name: string;
  jobTitle: string;
  organisation: string;
}

export interface Keepers {
  webmasters: KeeperView[];
  steering: KeeperView[];
}

/**
 * Those who look after the network today, deputies included, and the steering group; by name.
 *
 * @throws {Forbidden} for who is no member
 */
export async function listKeepers(actor: Actor): Promise<Keepers> {
  authorize(networkPolicy.readKeepers(actor));
  const people = await db().person.findMany({
    where: { leftAt: null, roles: { some: { role: { in: ['webmaster', 'steering'] } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      jobTitle: true,
      organisation: { select: { name: true } },
      roles: true,
    },
  });
  const holding = (role: Role) =>
    people
      .filter(({ roles }) => rolesInForce(roles).includes(role))
      .map(({ id, name, jobTitle, organisation }) => ({
        id,
        name,
        jobTitle,
        organisation: organisation?.name ?? '',
      }));
  return { webmasters: holding('webmaster'), steering: holding('steering') };
}

import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { freeSlug, slugOf } from '~/platform/text/slug';
import { comparableName, reservedSlugs } from './names';

/** What must be true of the name, the address and the kind of an organisation, whoever writes them. */

/** An address that no organisation has or had. */
export async function findFreeSlug(tx: Transaction, name: string): Promise<string> {
  const like = { slug: { startsWith: slugOf(name) } };
  const [present, former] = await Promise.all([
    tx.organisation.findMany({ where: like, select: { slug: true } }),
    tx.organisationSlug.findMany({ where: like, select: { slug: true } }),
  ]);
  return freeSlug(name, [...reservedSlugs, ...[...present, ...former].map(({ slug }) => slug)]);
}

/** Another organisation with this name, as people compare names; or none. @param ownId the one that is left out */
export async function findTwin(tx: Transaction, name: string, ownId: string | null) {
  const others = await tx.organisation.findMany({
    where: ownId === null ? {} : { id: { not: ownId } },
    select: { id: true, name: true, closedAt: true, kind: { select: { name: true } } },
  });
  const wanted = comparableName(name);
  return others.find((other) => comparableName(other.name) === wanted);
}

/**
 * No two organisations share a name.
 *
 * @param ownId the one that is changed; null for a new one
 * @throws {Invalid}
 */
export async function refuseDouble(
  tx: Transaction,
  name: string,
  ownId: string | null,
): Promise<void> {
  const twin = await findTwin(tx, name, ownId);
  if (!twin) return;
  const what = [twin.kind.name, ...(twin.closedAt ? ['closed'] : [])].join(', ');
  throw new Invalid({ name: `There is “${twin.name}” with this name already (${what})` });
}

/**
 * A retired kind stays where it is, and is given to nobody else.
 *
 * @param present slug of the kind it has already
 * @throws {Invalid}
 */
export async function requireKind(
  tx: Transaction,
  slug: string,
  present: string | null,
): Promise<void> {
  const kind = await tx.organisationKind.findUnique({ where: { slug } });
  if (kind && (kind.retiredAt === null || slug === present)) return;
  throw new Invalid({ kind: 'Choose a kind that is in use' });
}

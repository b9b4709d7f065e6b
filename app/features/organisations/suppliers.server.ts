import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { comparableName } from './names';
import { organisationPolicy } from './policy';
import { hasWords } from './tree';
import type { OrganisationLinkView, SupplierRow } from './views';

/**
 * The register of suppliers, by name: it informs, and ranks nobody.
 *
 * @param q words that stand in the name or in what is offered; empty for all
 */
export async function listSuppliers(actor: Actor, q: string): Promise<SupplierRow[]> {
  authorize(organisationPolicy.read(actor));
  const rows = await db().organisation.findMany({
    where: { kind: { supplies: true } },
    select: {
      slug: true,
      name: true,
      offers: true,
      closedAt: true,
      kind: { select: { name: true } },
      usedBy: { select: { user: { select: { slug: true, name: true } } } },
    },
  });
  return rows
    .filter(({ name, offers }) => hasWords(`${name} ${offers}`, q))
    .sort((a, b) => (comparableName(a.name) < comparableName(b.name) ? -1 : 1))
    .map(({ slug, name, offers, closedAt, kind, usedBy }) => ({
      slug,
      name,
      offers,
      kind: kind.name,
      closed: closedAt !== null,
      users: onceEach(usedBy.map(({ user }) => user)),
    }));
}

function onceEach(users: OrganisationLinkView[]): OrganisationLinkView[] {
  const known = new Map(users.map((user) => [user.slug, user]));
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

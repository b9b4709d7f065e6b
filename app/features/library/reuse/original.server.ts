import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';

/**
 * What somebody makes an item of their own of, for the form in which they share it.
 *
 * @param slug of it; empty for something new
 * @returns null for something new, and when there is none that they may adapt
 */
export async function findOriginal(actor: Person, slug: string) {
  if (slug === '') return null;
  const item = await loadItem(db(), actor, slug).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!item || !libraryPolicy.adapt(actor, item.facts)) return null;
  const [newest, areas, organisation] = await Promise.all([
    db().libraryVersion.findFirst({
      where: { itemId: item.id },
      orderBy: { number: 'desc' },
      select: { number: true },
    }),
    db().libraryItemArea.findMany({
      where: { itemId: item.id },
      select: { serviceArea: { select: { slug: true } } },
    }),
    db().organisation.findUnique({
      where: { id: actor.organisationId },
      select: { name: true },
    }),
  ]);
  return {
    slug,
    title: item.title,
    kind: item.kindSlug,
    version: newest?.number ?? 1,
    serviceAreas: areas.map(({ serviceArea }) => serviceArea.slug),
    suggestion: organisation ? `${item.title} – ${organisation.name}` : item.title,
  };
}

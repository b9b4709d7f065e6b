import { readRegion } from '~/features/organisations/region.server';
import { db } from '~/platform/database/database.server';

/**
 * What the form of an item offers to choose from.
 *
 * @param present slug of the kind it has already, which may be retired
 */
export async function listItemChoices(present?: string) {
  const [kinds, { leaves }, serviceAreas] = await Promise.all([
    db().libraryKind.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
    readRegion(),
    db().serviceArea.findMany({
      where: { retiredAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { slug: true, name: true },
    }),
  ]);
  return {
    kinds: kinds
      .filter(({ slug, retiredAt }) => retiredAt === null || slug === present)
      .map(({ slug, name }) => ({ slug, name })),
    organisations: leaves
      .filter(({ closed }) => !closed)
      .map(({ slug, name, kind }) => ({ slug, name, kind }))
      .sort((a, b) => a.kind.localeCompare(b.kind, 'en-GB')),
    serviceAreas,
  };
}

export type ItemChoices = Awaited<ReturnType<typeof listItemChoices>>;

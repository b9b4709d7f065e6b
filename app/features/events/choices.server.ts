import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { readRegion } from '~/features/organisations/region.server';
import { listKindChoices } from './kinds.server';

/**
 * What the form of an event offers to choose from.
 *
 * @param present slug of the kind the event has already
 */
export async function listEventChoices(actor: Actor, present?: string) {
  const [kinds, { leaves }, serviceAreas] = await Promise.all([
    listKindChoices(actor, present),
    readRegion(),
    db().serviceArea.findMany({
      where: { retiredAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { slug: true, name: true },
    }),
  ]);
  const organisations = leaves
    .filter(({ closed }) => !closed)
    .map(({ slug, name, kind }) => ({ slug, name, kind }))
    .sort((a, b) => a.kind.localeCompare(b.kind, 'en-GB'));
  return { kinds, organisations, serviceAreas };
}

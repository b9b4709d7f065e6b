import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { readSome } from '../finding/items.hot.server';
import type { TouchedItem } from '../views';

/**
 * The documents that guidance touches, as far as somebody may read them; those to be checked first.
 *
 * @param slug of the guidance
 */
export async function listTouched(actor: Actor, slug: string): Promise<TouchedItem[]> {
  const rows = await db().libraryGuidance.findMany({
    where: { guidance: { slug }, OR: [{ named: true }, { checkSince: { not: null } }] },
    select: { itemId: true, checkSince: true },
  });
  const toCheck = new Map(rows.map(({ itemId, checkSince }) => [itemId, checkSince !== null]));
  return readSome(actor, [...toCheck.keys()])
    .map(({ id, slug: of, title, kind }) => ({
      slug: of,
      title,
      kind,
      toCheck: toCheck.get(id) ?? false,
    }))
    .sort(
      (a, b) => Number(b.toCheck) - Number(a.toCheck) || a.title.localeCompare(b.title, 'en-GB'),
    );
}

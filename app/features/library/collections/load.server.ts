import type { Reader } from '~/platform/database/client.server';
import { NotFound } from '~/platform/errors';

/**
 * A collection by its slug, with its items in their order.
 *
 * @throws {NotFound}
 */
export async function loadCollection(reader: Pick<Reader, 'libraryCollection'>, slug: string) {
  const collection = await reader.libraryCollection.findUnique({
    where: { slug },
    include: { items: { orderBy: { position: 'asc' }, select: { itemId: true } } },
  });
  if (!collection) throw new NotFound('No such collection');
  const { items, ...about } = collection;
  return { ...about, itemIds: items.map(({ itemId }) => itemId) };
}

import type { Person } from '~/platform/actor';
import { authorize } from '~/platform/errors';
import { listReadable } from '../finding/items.hot.server';
import { lineOf } from '../finding/line';
import { findByWords } from '../finding/words.server';
import { libraryPolicy } from '../policy';
import type { ItemLine } from '../views';

/** More than one looks through: they narrow it down. */
const MOST = 15;

/**
 * What can be put into a collection: published documents that have some words, best first.
 *
 * @param text as typed; blank finds nothing
 * @param already slugs of what is in it
 * @throws {Forbidden}
 */
export async function findToCollect(
  actor: Person,
  text: string,
  already: readonly string[],
): Promise<ItemLine[]> {
  authorize(libraryPolicy.keepCollections(actor));
  if (text.trim() === '') return [];
  const published = listReadable(actor).filter(({ state }) => state === 'published');
  const { items } = await findByWords(actor, published, text);
  return items
    .filter(({ slug }) => !already.includes(slug))
    .slice(0, MOST)
    .map(lineOf);
}

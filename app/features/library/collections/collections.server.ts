import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { readFiles } from '~/platform/files/uses.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { plainText } from '~/platform/text/plain';
import { libraryPolicy } from '../policy';
import { readSome, type Listed } from '../finding/items.hot.server';
import { lineOf } from '../finding/line';
import { VERSION_FILES } from '../kinds';
import type { CollectionLine, CollectionPage } from '../views';
import { loadCollection } from './load.server';

/** Collections as members see them: of what is in them, what each may read, and is published. */

/**
 * All collections, in their order.
 *
 * @throws {Forbidden}
 */
export async function listCollections(
  actor: Person,
): Promise<{ collections: CollectionLine[]; mayKeep: boolean }> {
  authorize(libraryPolicy.list(actor));
  const rows = await db().libraryCollection.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { items: { select: { itemId: true } } },
  });
  const published = new Set(
    readSome(
      actor,
      rows.flatMap(({ items }) => items.map(({ itemId }) => itemId)),
    ).flatMap(({ id, state }) => (state === 'published' ? id : [])),
  );
  return {
    collections: rows.map(({ slug, title, about, items }) => ({
      slug,
      title,
      about: plainText(about).trim(),
      count: items.filter(({ itemId }) => published.has(itemId)).length,
    })),
    mayKeep: libraryPolicy.keepCollections(actor),
  };
}

/**
 * A collection with what somebody may take of it.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findCollection(actor: Person, slug: string): Promise<CollectionPage> {
  const { title, about, items } = await readCollection(actor, slug);
  const published = items.filter(({ state }) => state === 'published');
  const files = readFiles(
    VERSION_FILES,
    published.map(({ versionId }) => versionId),
  );
  return {
    slug,
    title,
    aboutHtml: renderMarkdown(about),
    items: published.map(lineOf),
    bytes: [...files.values()].flat().reduce((sum, file) => sum + file.bytes, 0),
    mayKeep: libraryPolicy.keepCollections(actor),
  };
}

/**
 * A collection as those who keep it see it: with what is not published any more.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findKeptCollection(actor: Person, slug: string) {
  authorize(libraryPolicy.keepCollections(actor));
  const { title, about, items } = await readCollection(actor, slug);
  return { slug, title, about, items: items.map(lineOf) };
}

/**
 * A collection with those of its items that somebody may read, in its order.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function readCollection(actor: Person, slug: string) {
  authorize(libraryPolicy.list(actor));
  const { title, about, itemIds } = await loadCollection(db(), slug);
  const readable = new Map(readSome(actor, itemIds).map((item) => [item.id, item]));
  const items: Listed[] = itemIds.flatMap((id) => readable.get(id) ?? []);
  return { title, about, items };
}

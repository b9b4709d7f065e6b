import type { Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { freeSlug, slugOf } from '~/platform/text/slug';
import { MAX_COLLECTED } from '../limits';
import { factsOf, loadItem, withOwners } from '../load.server';
import { libraryPolicy } from '../policy';
import { loadCollection } from './load.server';
import type { CollectionDeed, CollectionInput } from './schema';

/** Collections as those who keep them make them: what they are, and what is in them, in which order. */

/** What a collection can never be called in its address, because another page is. */
const TAKEN = ['new'];

/**
 * Makes a collection, with nothing in it yet. It stands after the others.
 *
 * @returns its slug
 * @throws {Forbidden}
 */
export function makeCollection(
  actor: Person,
  { title, about, idempotencyKey: key }: CollectionInput,
): Promise<string> {
  return change(
    actor,
    async (tx, record) => {
      authorize(libraryPolicy.keepCollections(actor));
      const others = await tx.libraryCollection.findMany({
        select: { slug: true, position: true },
      });
      const slug = freeSlug(slugOf(title).slice(0, 80) || 'collection', [
        ...TAKEN,
        ...others.map((other) => other.slug),
      ]);
      const position = Math.max(0, ...others.map((other) => other.position)) + 1;
      const id = newId();
      await tx.libraryCollection.create({ data: { id, slug, title, about, position } });
      await say(record, 'library.collection-made', id);
      return slug;
    },
    key === '' ? undefined : { verb: 'library.collect', key, input: [title, about] },
  );
}

const say = (record: RecordEntry, kind: string, id: string) =>
  record({ kind, channels: [], subjects: { collection: id } });

/**
 * Does what a button says on the page on which a collection is kept.
 *
 * @returns whether the collection is still there
 * @throws {NotFound} when there is no such collection, or no such item that the actor may read
 * @throws {Forbidden}
 * @throws {Conflict} when the item is not published, or not in the collection any more
 * @throws {Invalid} when the collection is full
 */
export function doWithCollection(
  actor: Person,
  slug: string,
  input: CollectionDeed,
): Promise<boolean> {
  return change(actor, async (tx, record) => {
    authorize(libraryPolicy.keepCollections(actor));
    const { id, itemIds } = await loadCollection(tx, slug);
    if (input.deed === 'remove') {
      await tx.libraryCollection.delete({ where: { id } });
      await say(record, 'library.collection-removed', id);
      return false;
    }
    if (input.deed === 'change') {
      const { title, about } = input;
      await tx.libraryCollection.update({ where: { id }, data: { title, about } });
    } else {
      const ids = await arrange(tx, actor, itemIds, input);
      await tx.libraryCollectionItem.deleteMany({ where: { collectionId: id } });
      await tx.libraryCollectionItem.createMany({
        data: ids.map((itemId, position) => ({ collectionId: id, itemId, position })),
      });
    }
    await say(record, 'library.collection-changed', id);
    return true;
  });
}

/** What is in a collection, and in which order, after a button. */
async function arrange(
  tx: Transaction,
  actor: Person,
  ids: readonly string[],
  { deed, item: slug }: Extract<CollectionDeed, { item: string }>,
): Promise<string[]> {
  const { id, facts } = await loadItem(tx, actor, slug);
  const at = ids.indexOf(id);
  if (deed === 'add') {
    // Pressed twice, it is in it once.
    if (at >= 0) return [...ids];
    if (facts.state !== 'published') throw new Conflict('Only what is published can be collected.');
    if (ids.length >= MAX_COLLECTED) {
      throw new Invalid({ find: `A collection has ${MAX_COLLECTED} documents at most` });
    }
    return [...ids, id];
  }
  if (at < 0) throw new Conflict('It is not in the collection any more.');
  if (deed === 'take-out') return ids.filter((other) => other !== id);
  const seen = await listSeen(tx, actor, ids);
  const neighbour = seen[seen.indexOf(id) + (deed === 'up' ? -1 : 1)];
  return neighbour === undefined ? [...ids] : swap(ids, at, ids.indexOf(neighbour));
}

/** Those that the actor sees: they move past them, and past what they do not see with it. */
async function listSeen(tx: Transaction, actor: Person, ids: readonly string[]): Promise<string[]> {
  const items = await tx.libraryItem.findMany({
    where: { id: { in: [...ids] } },
    include: withOwners,
  });
  const seen = items.filter((item) => libraryPolicy.read(actor, factsOf(item)));
  return ids.filter((id) => seen.some((item) => item.id === id));
}

function swap(ids: readonly string[], one: number, other: number): string[] {
  const swapped = [...ids];
  [swapped[one], swapped[other]] = [ids[other] ?? '', ids[one] ?? ''];
  return swapped;
}

import { findChosenAreas } from '~/features/organisations/chosen-areas.server';
import type { Person } from '~/platform/actor';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { freeSlug, slugOf } from '~/platform/text/slug';
import { takenSlugs } from '../addresses';
import { firstReminder } from '~/platform/calendar/reviews';
import type { AboutInput } from '../schema';

/** An item’s rows out of what its form says. */

/**
 * What is said of the item itself, as columns.
 *
 * @param present slug of the kind it has already: a retired one stays, and is given to nothing else
 * @throws {Invalid} when the kind is not there
 */
export async function columnsOf(tx: Transaction, about: AboutInput, present: string | null = null) {
  const { title, kind, purpose, howTo, tried, sharing, audience, reviewOn } = about;
  const found = await tx.libraryKind.findUnique({ where: { slug: kind } });
  if (!found || (found.retiredAt !== null && kind !== present)) {
    throw new Invalid({ kind: 'Choose what kind of document it is' });
  }
  const columns = { title, kindSlug: kind, purpose, howTo, tried, sharing, audience, reviewOn };
  return { ...columns, remindOn: firstReminder(reviewOn) };
}

/**
 * Keeps an item’s service areas.
 *
 * @throws {Invalid} when one is not there
 */
export async function keepAreas(
  tx: Transaction,
  itemId: string,
  slugs: readonly string[],
): Promise<void> {
  const areas = await findChosenAreas(tx, slugs);
  await tx.libraryItemArea.deleteMany({ where: { itemId } });
  await tx.libraryItemArea.createMany({
    data: areas.map((serviceAreaId) => ({ itemId, serviceAreaId })),
  });
}

/**
 * Keeps the organisations that own an item. What one of them has signed off is no longer signed when it owns it no more.
 *
 * @param slugs of organisations
 * @throws {Invalid} when one is not there
 */
export async function keepOwners(
  tx: Transaction,
  itemId: string,
  slugs: readonly string[],
): Promise<void> {
  const wanted = [...new Set(slugs)];
  const found = await tx.organisation.findMany({ where: { slug: { in: wanted } } });
  if (found.length < wanted.length) {
    throw new Invalid({ owners: 'Choose organisations of the list' });
  }
  const ids = wanted.flatMap((slug) => found.find((one) => one.slug === slug)?.id ?? []);
  await tx.libraryOwner.deleteMany({
    where: { itemId, organisationId: { not: null, notIn: ids } },
  });
  await tx.librarySignOff.deleteMany({
    where: { version: { itemId }, organisationId: { notIn: ids } },
  });
  for (const [position, organisationId] of ids.entries()) {
    await tx.libraryOwner.upsert({
      where: { itemId_organisationId: { itemId, organisationId } },
      create: { itemId, organisationId, position: position + 1 },
      update: { position: position + 1 },
    });
  }
}

/** Whoever shares it owns it, and is asked about it. */
export async function ownIt(tx: Transaction, itemId: string, { id }: Person): Promise<void> {
  await tx.libraryOwner.create({ data: { itemId, personId: id, position: 0 } });
}

/** An address that no item has. It stays when the title changes. */
export async function findFreeSlug(tx: Transaction, title: string): Promise<string> {
  const wanted = slugOf(title).slice(0, 80) || 'document';
  const like = await tx.libraryItem.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return freeSlug(wanted, [...takenSlugs, ...like.map(({ slug }) => slug)]);
}

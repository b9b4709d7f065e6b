import { findChosenAreas } from '~/features/organisations/chosen-areas.server';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { firstReminder } from '~/platform/calendar/reviews';
import { freeSlug, slugOf } from '~/platform/text/slug';
import { takenSlugs } from '../addresses';
import type { AboutInput } from '../schema';

/** Guidance’s rows out of what its form says. */

/**
 * What is said of it, as columns.
 *
 * @param present slug of the source it has already: a retired one stays, and is given to nothing else
 * @throws {Invalid} when the source is not there
 */
export async function columnsOf(
  tx: Transaction,
  { title, source, url, summary, publishedOn, reviewOn }: AboutInput,
  present: string | null = null,
) {
  const found = await tx.guidanceSource.findUnique({ where: { slug: source } });
  if (!found || (found.retiredAt !== null && source !== present)) {
    throw new Invalid({ source: 'Choose who issued it' });
  }
  const columns = { title, sourceSlug: source, url, summary, publishedOn, reviewOn };
  return { ...columns, remindOn: firstReminder(reviewOn) };
}

/**
 * Keeps the service areas it is about.
 *
 * @throws {Invalid} when one is not there
 */
export async function keepAreas(
  tx: Transaction,
  guidanceId: string,
  slugs: readonly string[],
): Promise<void> {
  const areas = await findChosenAreas(tx, slugs);
  await tx.guidanceArea.deleteMany({ where: { guidanceId } });
  await tx.guidanceArea.createMany({
    data: areas.map((serviceAreaId) => ({ guidanceId, serviceAreaId })),
  });
}

/** The same page twice is kept in two places, and one of them grows old. */
export async function refuseSameUrl(
  tx: Transaction,
  url: string,
  but: string | null,
): Promise<void> {
  if (url === '') return;
  const same = await tx.guidance.findFirst({
    where: { url, ...(but !== null && { id: { not: but } }) },
  });
  if (same) throw new Invalid({ url: `This address is here already, as “${same.title}”` });
}

/** An address that no guidance has. It stays when the title changes. */
export async function findFreeSlug(tx: Transaction, title: string): Promise<string> {
  const wanted = slugOf(title).slice(0, 80) || 'guidance';
  const like = await tx.guidance.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return freeSlug(wanted, [...takenSlugs, ...like.map(({ slug }) => slug)]);
}

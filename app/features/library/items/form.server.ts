import type { Person } from '~/platform/actor';
import { dateFields } from '~/platform/calendar/date-fields';
import type { Day } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import { originHref } from '../reuse/made-of.server';

/**
 * An item as its form has it.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findItemForm(actor: Person, slug: string) {
  const item = await loadItem(db(), actor, slug);
  authorize(libraryPolicy.change(actor, item.facts));
  const [areas, owners, adaptedFrom] = await Promise.all([
    db().libraryItemArea.findMany({
      where: { itemId: item.id },
      select: { serviceArea: { select: { slug: true } } },
    }),
    db().libraryOwner.findMany({
      where: { itemId: item.id, organisationId: { not: null } },
      orderBy: { position: 'asc' },
      select: { organisation: { select: { slug: true } } },
    }),
    originHref(db(), actor, item),
  ]);
  const { title, kindSlug: kind, purpose, howTo, tried, sharing, audience, reviewOn } = item;
  return {
    slug,
    title,
    values: {
      title,
      kind,
      purpose,
      howTo,
      tried,
      sharing,
      audience,
      serviceAreas: areas.map(({ serviceArea }) => serviceArea.slug),
      owners: owners.flatMap(({ organisation }) => organisation?.slug ?? []),
      adaptedFrom,
      ...(reviewOn === null ? {} : dateFields('review', reviewOn as Day)),
      version: String(item.seq),
    },
  };
}

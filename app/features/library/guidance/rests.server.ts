import type { Status } from '~/features/guidance/policy';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import type { GuidanceOfItem } from '../views';
import type { Outcome } from '../words';

/**
 * The guidance a document rests on, or is to be checked against; what is to be checked first.
 *
 * @param itemId of an item that the reader may read
 */
export async function listGuidanceOf(itemId: string): Promise<GuidanceOfItem[]> {
  const rows = await db().libraryGuidance.findMany({
    where: { itemId, OR: [{ named: true }, { checkSince: { not: null } }] },
    include: {
      guidance: { select: { slug: true, title: true, status: true, source: true } },
    },
    orderBy: [{ checkSince: { sort: 'desc', nulls: 'last' } }, { guidance: { title: 'asc' } }],
  });
  return rows.map(({ guidance, named, checkSince, checkedAt, outcome }) => ({
    slug: guidance.slug,
    title: guidance.title,
    source: guidance.source.name,
    status: guidance.status as Status,
    named,
    toCheck: checkSince !== null,
    checkedAt: checkedAt?.toISOString() ?? null,
    outcome: outcome === '' ? null : (outcome as Outcome),
  }));
}

/**
 * The same for those who own the document, with what else they may name.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findGuidanceOf(actor: Person, slug: string) {
  const { id, title, facts } = await loadItem(db(), actor, slug);
  authorize(libraryPolicy.change(actor, facts));
  const guidance = await listGuidanceOf(id);
  const others = await db().guidance.findMany({
    where: {
      status: 'current',
      slug: { notIn: guidance.filter(({ named }) => named).map((one) => one.slug) },
    },
    orderBy: { title: 'asc' },
    select: { slug: true, title: true, source: { select: { name: true } } },
  });
  return {
    slug,
    title,
    guidance,
    others: others.map((one) => ({ slug: one.slug, text: `${one.title} (${one.source.name})` })),
  };
}

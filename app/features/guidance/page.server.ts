import type { Actor } from '~/platform/actor';
import { dateFields } from '~/platform/calendar/date-fields';
import { londonDay } from '~/platform/calendar/days';
import { isReviewAsked, suggestNext } from '~/platform/calendar/reviews';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { readFiles } from '~/platform/files/uses.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { lineOf, withLine } from './finding/list.server';
import { GUIDANCE_FILES } from './kinds';
import { factsOf, loadGuidance } from './load.server';
import { guidancePolicy } from './policy';
import type { GuidancePage, LinkCheckView } from './views';

/** So many answers of its address are shown. */
const CHECKS = 10;

/**
 * Guidance as its page shows it.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findGuidancePage(actor: Actor, slug: string): Promise<GuidancePage> {
  const { id } = await loadGuidance(db(), actor, slug);
  const row = await db().guidance.findUnique({
    where: { id },
    include: {
      ...withLine,
      supersededBy: { select: { slug: true, title: true } },
      owner: { select: { id: true, name: true, organisation: { select: { name: true } } } },
      checks: { orderBy: { at: 'desc' }, take: CHECKS },
    },
  });
  if (!row) throw new NotFound('No such guidance');
  const facts = factsOf(row);
  const today = londonDay(now());
  const mayChange = guidancePolicy.change(actor, facts);
  const asked = facts.status === 'current' && isReviewAsked(row.reviewOn, today) && mayChange;
  return {
    ...lineOf(row),
    summaryHtml: renderMarkdown(row.summary),
    reason: row.reason,
    supersededBy: row.supersededBy,
    areas: row.serviceAreas.map(({ serviceArea }) => serviceArea),
    owner: row.owner && {
      id: row.owner.id,
      name: row.owner.name,
      organisation: row.owner.organisation?.name ?? '',
    },
    files: readFiles(GUIDANCE_FILES, [id]).get(id) ?? [],
    reviewOn: row.reviewOn,
    reviewDue: row.reviewOn !== null && row.reviewOn <= today,
    nextReview: asked ? dateFields('review', suggestNext(today)) : null,
    movedTo: row.movedTo,
    misses: row.misses,
    checks: row.checks.map(({ at, outcome, detail }) => ({
      at: at.toISOString(),
      outcome: outcome as LinkCheckView['outcome'],
      detail,
    })),
    may: {
      change: mayChange,
      retire: guidancePolicy.retire(actor, facts),
      restore: guidancePolicy.restore(actor, facts),
      keep: row.ownerId === null && guidancePolicy.add(actor),
    },
  };
}

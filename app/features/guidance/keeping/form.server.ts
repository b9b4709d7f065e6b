import type { Person } from '~/platform/actor';
import { dateFields } from '~/platform/calendar/date-fields';
import type { Day } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict } from '~/platform/errors';
import { readFiles } from '~/platform/files/uses.server';
import { GUIDANCE_FILES } from '../kinds';
import { loadGuidance } from '../load.server';
import { guidancePolicy } from '../policy';

/** What the forms of guidance offer to choose from. `present`: slug of the source it has already, which may be retired. */
export async function listGuidanceChoices(present?: string) {
  const [sources, serviceAreas] = await Promise.all([
    db().guidanceSource.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
    db().serviceArea.findMany({
      where: { retiredAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { slug: true, name: true },
    }),
  ]);
  return {
    sources: sources
      .filter(({ slug, retiredAt }) => retiredAt === null || slug === present)
      .map(({ slug, name }) => ({ slug, name })),
    serviceAreas,
  };
}

export type GuidanceChoices = Awaited<ReturnType<typeof listGuidanceChoices>>;

/**
 * Guidance as its form has it.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findGuidanceForm(actor: Person, slug: string) {
  const guidance = await loadGuidance(db(), actor, slug);
  authorize(guidancePolicy.change(actor, guidance.facts));
  const areas = await db().guidanceArea.findMany({
    where: { guidanceId: guidance.id },
    select: { serviceArea: { select: { slug: true } } },
  });
  const { title, sourceSlug: source, url, summary, publishedOn, reviewOn } = guidance;
  return {
    slug,
    title,
    files: readFiles(GUIDANCE_FILES, [guidance.id]).get(guidance.id) ?? [],
    values: {
      ...{ title, source, url, summary },
      serviceAreas: areas.map(({ serviceArea }) => serviceArea.slug),
      ...dateFields('published', publishedOn as Day),
      ...(reviewOn === null ? {} : dateFields('review', reviewOn as Day)),
      version: String(guidance.seq),
    },
  };
}

/**
 * Guidance that is to be superseded or withdrawn.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it holds no more already
 */
export async function findRetiring(actor: Person, slug: string) {
  const { title, facts } = await loadGuidance(db(), actor, slug);
  authorize(guidancePolicy.change(actor, facts));
  if (facts.status !== 'current') throw new Conflict('It does not hold any more already.');
  return { slug, title };
}

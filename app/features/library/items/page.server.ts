import type { Actor } from '~/platform/actor';
import { dateFields } from '~/platform/calendar/date-fields';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { readFiles } from '~/platform/files/uses.server';
import { findNames } from '~/platform/people/names.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { countPlaces } from '../filling/document.server';
import { listGuidanceOf } from '../guidance/rests.server';
import { VERSION_FILES } from '../kinds';
import { factsOf, loadItem, withOwners } from '../load.server';
import { listUnsigned } from '../owning/unsigned.server';
import { libraryPolicy } from '../policy';
import { listUses } from '../reuse/uses.server';
import { isReviewAsked, suggestNext } from '~/platform/calendar/reviews';
import type { ItemPage, VersionView } from '../views';

/**
 * An item with everything its page shows.
 *
 * @throws {NotFound} when there is none that the actor may read
 */
export async function findItemPage(actor: Actor, slug: string): Promise<ItemPage> {
  const item = await loadItem(db(), actor, slug);
  const { id, facts } = item;
  const more = await db().libraryItem.findUniqueOrThrow({
    where: { id },
    include: {
      kind: { select: { name: true } },
      supersededBy: { include: withOwners },
      serviceAreas: { include: { serviceArea: { select: { slug: true, name: true } } } },
      owners: {
        orderBy: { position: 'asc' },
        include: {
          organisation: { select: { id: true, slug: true, name: true } },
          person: {
            select: { id: true, name: true, organisation: { select: { name: true } } },
          },
        },
      },
    },
  });
  const versions = await listVersions(id);
  const organisations = more.owners.flatMap(({ organisation }) => organisation ?? []);
  const unsigned = await listUnsigned(id);
  const by = more.supersededBy;
  const today = londonDay(now());
  return {
    id,
    seq: item.seq,
    slug,
    title: item.title,
    kind: more.kind.name,
    state: facts.state,
    reason: item.reason,
    supersededBy:
      by && libraryPolicy.read(actor, factsOf(by)) ? { slug: by.slug, title: by.title } : null,
    purposeHtml: renderMarkdown(item.purpose),
    howToHtml: renderMarkdown(item.howTo),
    triedHtml: renderMarkdown(item.tried),
    sharing: item.sharing,
    audience: facts.audience,
    reviewOn: item.reviewOn,
    reviewDue: item.reviewOn !== null && item.reviewOn <= today,
    nextReview:
      facts.state === 'published' &&
      isReviewAsked(item.reviewOn, today) &&
      libraryPolicy.change(actor, facts)
        ? dateFields('review', suggestNext(today))
        : null,
    serviceAreas: more.serviceAreas
      .map(({ serviceArea }) => serviceArea)
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    organisations: organisations.map(({ slug: of, name }) => ({ slug: of, name })),
    people: more.owners.flatMap(({ person }) =>
      person
        ? { id: person.id, name: person.name, organisation: person.organisation?.name ?? '' }
        : [],
    ),
    versions,
    placesToFill: libraryPolicy.fill(actor, facts) ? await countPlaces(id) : 0,
    downloads: await countDownloads(id),
    uses: await listUses(id),
    guidance: await listGuidanceOf(id),
    unsigned: unsigned.map(({ name }) => name),
    may: {
      change: libraryPolicy.change(actor, facts),
      publish: libraryPolicy.publish(actor, facts),
      discard: libraryPolicy.discard(actor, facts),
      retire: libraryPolicy.retire(actor, facts),
      restore: libraryPolicy.restore(actor, facts),
      signOff:
        libraryPolicy.signOff(actor, facts) &&
        unsigned.some((one) => actor.kind === 'person' && one.id === actor.organisationId),
      sayUsed: libraryPolicy.sayUsed(actor, facts),
      adapt: libraryPolicy.adapt(actor, facts),
    },
  };
}

/** All versions of an item, the newest first. */
async function listVersions(itemId: string): Promise<VersionView[]> {
  const rows = await db().libraryVersion.findMany({
    where: { itemId },
    orderBy: { number: 'desc' },
    include: {
      signOffs: {
        orderBy: { at: 'asc' },
        include: { organisation: { select: { name: true } } },
      },
    },
  });
  const files = readFiles(
    VERSION_FILES,
    rows.map(({ id }) => id),
  );
  const names = await findNames(rows.map(({ byId }) => byId));
  return rows.map(({ id, number, note, at, byId, signOffs }) => ({
    number,
    note,
    at: at.toISOString(),
    by: names.get(byId) ?? '',
    files: files.get(id) ?? [],
    signOffs: signOffs.map((one) => ({
      organisation: one.organisation.name,
      at: one.at.toISOString(),
    })),
  }));
}

async function countDownloads(itemId: string): Promise<number> {
  const { _sum: sum } = await db().libraryVersion.aggregate({
    where: { itemId },
    _sum: { downloads: true },
  });
  return sum.downloads ?? 0;
}

/**
 * One version, with its files.
 *
 * @throws {NotFound} when there is none that the actor may read
 */
export async function findVersion(actor: Actor, slug: string, number: string) {
  const { id, title, facts } = await loadItem(db(), actor, slug);
  const wanted = /^\d{1,9}$/.test(number) ? Number(number) : 0;
  const versions = await listVersions(id);
  const version = versions.find((one) => one.number === wanted);
  if (!version) throw new NotFound('No such version');
  return { id, slug, title, state: facts.state, version, versions };
}

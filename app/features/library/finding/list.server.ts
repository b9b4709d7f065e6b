import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { hotRead, isoMoment, untilCommit } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { libraryPolicy, type ItemFacts, type ItemState, type LibraryAudience } from '../policy';
import type { ItemLine } from '../views';
import type { LibraryQuery } from './library-query';

/** The library as a list with facets. Everything that counts or lists items goes through `listReadable`. */

/** An item as the list judges and shows it. */
interface Listed extends ItemFacts {
  id: string;
  slug: string;
  title: string;
  kindSlug: string;
  kind: string;
  areas: Array<{ slug: string; name: string }>;
  ownedBy: Array<{ slug: string; name: string }>;
  types: string[];
  version: number;
  changedAt: string;
  uses: number;
  downloads: number;
}

interface Row {
  id: string;
  slug: string;
  title: string;
  kindSlug: string;
  kind: string;
  state: string;
  audience: string;
  createdById: string;
  stateAt: string;
  people: string;
  owners: string;
  areas: string;
  version: number | null;
  versionAt: string | null;
  types: string;
  uses: number;
  downloads: number | null;
}

const rows = hotRead<[], Row>(`
  SELECT i.id, i.slug, i.title, i.kindSlug, k.name AS kind, i.state, i.audience, i.createdById, i.stateAt,
    (SELECT json_group_array(o.personId) FROM "LibraryOwner" o
      WHERE o.itemId = i.id AND o.personId IS NOT NULL) AS people,
    (SELECT json_group_array(json_object('id', g.id, 'slug', g.slug, 'name', g.name) ORDER BY o.position)
      FROM "LibraryOwner" o JOIN "Organisation" g ON g.id = o.organisationId WHERE o.itemId = i.id) AS owners,
    (SELECT json_group_array(json_object('slug', s.slug, 'name', s.name) ORDER BY s.position)
      FROM "LibraryItemArea" a JOIN "ServiceArea" s ON s.id = a.serviceAreaId WHERE a.itemId = i.id) AS areas,
    v.number AS version, v.at AS versionAt,
    (SELECT json_group_array(DISTINCT f.type) FROM "FileUse" u JOIN "File" f ON f.id = u.fileId
      WHERE u.kind = 'library.version' AND u.subjectId = v.id) AS types,
    (SELECT count(*) FROM "LibraryUse" u WHERE u.itemId = i.id) AS uses,
    (SELECT sum(downloads) FROM "LibraryVersion" d WHERE d.itemId = i.id) AS downloads
  FROM "LibraryItem" i JOIN "LibraryKind" k ON k.slug = i.kindSlug
  LEFT JOIN "LibraryVersion" v ON v.itemId = i.id
    AND v.number = (SELECT max(number) FROM "LibraryVersion" n WHERE n.itemId = i.id)
  ORDER BY i.seq DESC`);

const readAll = untilCommit((): Listed[] =>
  rows().map(({ owners, areas, people, types, stateAt, versionAt, ...row }) => {
    const bodies = JSON.parse(owners) as Array<{ id: string; slug: string; name: string }>;
    return {
      ...row,
      audience: row.audience as LibraryAudience,
      state: row.state as ItemState,
      people: JSON.parse(people) as string[],
      organisations: bodies.map(({ id }) => id),
      ownedBy: bodies.map(({ slug, name }) => ({ slug, name })),
      areas: JSON.parse(areas) as Array<{ slug: string; name: string }>,
      types: JSON.parse(types) as string[],
      version: row.version ?? 0,
      downloads: row.downloads ?? 0,
      changedAt: isoMoment(versionAt !== null && versionAt > stateAt ? versionAt : stateAt),
    };
  }),
);

function listReadable(actor: Actor): Listed[] {
  return readAll().filter((item) => libraryPolicy.read(actor, item));
}

/** A choice of a facet, and how many there are of it. */
export interface FacetChoice {
  value: string;
  text: string;
  count: number;
}

const PAGE = 30;

export interface LibraryPage {
  items: ItemLine[];
  total: number;
  pages: number;
  facets: Record<'kind' | 'serviceArea' | 'owner' | 'type', FacetChoice[]>;
  /** The most used of all, when nothing was asked for. */
  mostUsed: ItemLine[];
  mayShare: boolean;
}

type Facet = keyof LibraryPage['facets'];

const valuesOf: Record<Facet, (item: Listed) => Array<{ value: string; text: string }>> = {
  kind: ({ kindSlug, kind }) => [{ value: kindSlug, text: kind }],
  serviceArea: ({ areas }) => areas.map(({ slug, name }) => ({ value: slug, text: name })),
  owner: ({ ownedBy }) => ownedBy.map(({ slug, name }) => ({ value: slug, text: name })),
  type: ({ types }) => types.map((type) => ({ value: type, text: type.toUpperCase() })),
};

const facets = Object.keys(valuesOf) as Facet[];

/**
 * A page of the library. What somebody may not read is in no line, facet or count.
 *
 * @throws {Forbidden}
 */
export function listLibrary(actor: Actor, query: LibraryQuery): LibraryPage {
  authorize(libraryPolicy.list(actor));
  const readable = listReadable(actor);
  const inState = readable.filter(({ state }) => state === query.state);
  const found = inState.filter((item) => facets.every((facet) => has(item, facet, query)));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const from = (Math.min(query.page, pages) - 1) * PAGE;
  return {
    items: sort(found, query.order)
      .slice(from, from + PAGE)
      .map(lineOf),
    total: found.length,
    pages,
    facets: Object.fromEntries(
      facets.map((facet) => [
        facet,
        // A facet counts what there is of each choice under all other facets.
        count(
          inState.filter((item) =>
            facets.every((other) => other === facet || has(item, other, query)),
          ),
          valuesOf[facet],
        ),
      ]),
    ) as LibraryPage['facets'],
    mostUsed: isUnasked(query)
      ? sort(
          inState.filter(({ uses }) => uses > 0),
          'used',
        )
          .slice(0, 3)
          .map(lineOf)
      : [],
    mayShare: libraryPolicy.share(actor),
  };
}

/** All that a query finds, for a file. */
export function listAll(actor: Actor, query: LibraryQuery): ItemLine[] {
  authorize(libraryPolicy.list(actor));
  const found = listReadable(actor).filter(
    (item) => item.state === query.state && facets.every((facet) => has(item, facet, query)),
  );
  return sort(found, query.order).map(lineOf);
}

/** Items that an organisation owns or has used, as far as somebody may read them. */
export async function listOfOrganisation(actor: Actor, organisationId: string) {
  const used = await db().libraryUse.findMany({
    where: { organisationId },
    select: { itemId: true },
  });
  const published = listReadable(actor).filter(({ state }) => state === 'published');
  return {
    owned: published
      .filter(({ organisations }) => organisations.includes(organisationId))
      .map(lineOf),
    used: published.filter(({ id }) => used.some(({ itemId }) => itemId === id)).map(lineOf),
  };
}

/** Items that a member shares, as far as somebody may read them. */
export function listOfPerson(actor: Actor, personId: string): ItemLine[] {
  return listReadable(actor)
    .filter(({ state, people }) => state === 'published' && people.includes(personId))
    .map(lineOf);
}

function isUnasked({ kind, serviceArea, owner, type, state, page }: LibraryQuery): boolean {
  return (
    [kind, serviceArea, owner, type].every((one) => one === null) &&
    state === 'published' &&
    page === 1
  );
}

function has(item: Listed, facet: Facet, query: LibraryQuery): boolean {
  const wanted = query[facet];
  return wanted === null || valuesOf[facet](item).some(({ value }) => value === wanted);
}

function count(items: Listed[], values: (typeof valuesOf)[Facet]): FacetChoice[] {
  const counted = new Map<string, FacetChoice>();
  for (const { value, text } of items.flatMap(values)) {
    const known = counted.get(value);
    if (known) known.count += 1;
    else counted.set(value, { value, text, count: 1 });
  }
  return [...counted.values()].sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));
}

function sort(items: Listed[], order: LibraryQuery['order']): Listed[] {
  if (order === 'name') {
    return items.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB', { numeric: true }));
  }
  if (order === 'used') {
    return items.toSorted((a, b) => b.uses - a.uses || b.downloads - a.downloads);
  }
  return items.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

function lineOf(item: Listed): ItemLine {
  const { slug, title, kind, state, areas, ownedBy, version, changedAt, types } = item;
  return {
    slug,
    title,
    kind,
    state,
    serviceAreas: areas.map(({ name }) => name),
    owners: ownedBy.map(({ name }) => name),
    version,
    changedAt,
    types,
    uses: item.uses,
    downloads: item.downloads,
  };
}

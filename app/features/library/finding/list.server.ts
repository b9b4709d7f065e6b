import type { Actor } from '~/platform/actor';
import { authorize } from '~/platform/errors';
import { libraryPolicy } from '../policy';
import type { ItemLine } from '../views';
import type { LibraryQuery } from './library-query';
import { listReadable, type Listed } from './items.hot.server';

/** The library as a list with facets. */

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

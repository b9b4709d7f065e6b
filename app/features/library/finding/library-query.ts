import { href, type Address } from '~/platform/addresses';
import type { ItemState } from '../policy';

/** What is asked of the library, as the address says it. Safe for the browser. */

/** What the library is filtered by: any of one facet's values, but all of `only`; all facets together. */
export const facets = ['kind', 'serviceArea', 'owner', 'type', 'only'] as const;
export type Facet = (typeof facets)[number];

/** What an item can be besides. */
export const traits = ['signed', 'tried', 'due', 'check'] as const;
export type Trait = (typeof traits)[number];

export const orders = ['newest', 'used', 'name'] as const;
/** What was found by words stands in the order in which it fits, unless another is chosen. */
export type Order = (typeof orders)[number] | 'best';

export interface LibraryQuery {
  /** As typed: words in titles, in what is said of items, and inside their files. */
  q: string;
  /** Slugs of kinds, service areas and organisations, types of files, traits. */
  chosen: Record<Facet, string[]>;
  /** Facets whose values are all on offer, not the commonest alone. */
  all: Facet[];
  state: ItemState;
  order: Order;
  /** Which page, from 1. */
  page: number;
}

const states: readonly ItemState[] = ['published', 'superseded', 'withdrawn', 'draft'];

/** More than anybody ticks; an address that holds more was not made by this page. */
const MOST_VALUES = 50;
const MAX_WORDS = 400;

/** Reads it from an address; what is not understood is as if it were not there. */
export function readLibraryQuery(parameters: URLSearchParams): LibraryQuery {
  const q = (parameters.get('q') ?? '').slice(0, MAX_WORDS);
  const page = Number(parameters.get('page') ?? 1);
  const order = parameters.get('order');
  const valuesOf = (facet: Facet) => [
    ...new Set(
      parameters
        .getAll(facet)
        .filter((value) => value !== '')
        .slice(0, MOST_VALUES)
        .map((value) => value.slice(0, 200)),
    ),
  ];
  return {
    q,
    chosen: Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)])) as Record<
      Facet,
      string[]
    >,
    all: facets.filter((facet) => parameters.getAll('all').includes(facet)),
    state: states.find((state) => state === parameters.get('state')) ?? 'published',
    order: orders.find((known) => known === order) ?? usual(q),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** In which order the library stands if nobody says. */
function usual(q: string): Order {
  return q.trim() === '' ? 'newest' : 'best';
}

/** The same as an address says it; what goes without saying is left out. */
export function libraryHref<Path extends string>(
  address: Address<Path>,
  {
    q = '',
    chosen,
    all = [],
    state,
    order,
    page = 1,
  }: Partial<Omit<LibraryQuery, 'chosen'>> & { chosen?: Partial<LibraryQuery['chosen']> },
): string {
  const parameters = new URLSearchParams();
  if (q.trim() !== '') parameters.set('q', q);
  for (const facet of facets) {
    for (const value of chosen?.[facet] ?? []) parameters.append(facet, value);
  }
  for (const facet of all) parameters.append('all', facet);
  if (state !== undefined && state !== 'published') parameters.set('state', state);
  if (order !== undefined && order !== usual(q)) parameters.set('order', order);
  if (page !== 1) parameters.set('page', String(page));
  const path = href(address as Address<'/'>, {});
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

/** The question without one of its values, and from the beginning. */
export function without(query: LibraryQuery, facet: Facet, value: string): LibraryQuery {
  const values = query.chosen[facet].filter((each) => each !== value);
  return { ...query, chosen: { ...query.chosen, [facet]: values }, page: 1 };
}

/** Whether nothing at all is asked: the library's front. */
export function isFront({ q, chosen, state, order, page }: LibraryQuery): boolean {
  return (
    q.trim() === '' &&
    facets.every((facet) => chosen[facet].length === 0) &&
    state === 'published' &&
    order === 'newest' &&
    page === 1
  );
}

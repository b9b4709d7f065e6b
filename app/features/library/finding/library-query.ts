/** What the library is asked for, as it stands in its address. Safe for the browser. */

export const orders = ['newest', 'used', 'name'] as const;
export type Order = (typeof orders)[number];

export const states = ['published', 'superseded', 'withdrawn', 'draft'] as const;

export interface LibraryQuery {
  q: string;
  /** Slugs; null for all. */
  kind: string | null;
  serviceArea: string | null;
  owner: string | null;
  /** Type of file, e.g. `docx`. */
  type: string | null;
  state: (typeof states)[number];
  order: Order;
  /** Which page, from 1. */
  page: number;
  /** Of a search, where the page before ended. */
  before: string | null;
}

const chosen = (params: URLSearchParams, name: string): string | null => {
  const value = params.get(name)?.trim() ?? '';
  return value === '' ? null : value.slice(0, 200);
};

/** Reads the query out of an address; what is not understood is as if it were not there. */
export function readLibraryQuery(params: URLSearchParams): LibraryQuery {
  const page = Number(params.get('page') ?? 1);
  return {
    q: (params.get('q') ?? '').slice(0, 400),
    kind: chosen(params, 'kind'),
    serviceArea: chosen(params, 'serviceArea'),
    owner: chosen(params, 'owner'),
    type: chosen(params, 'type'),
    state: states.find((state) => state === params.get('state')) ?? 'published',
    order: orders.find((order) => order === params.get('order')) ?? 'newest',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    before: chosen(params, 'before'),
  };
}

/** Writes it, without what goes without saying. */
export function writeLibraryQuery(
  query: Partial<LibraryQuery>,
): Record<string, string | undefined> {
  const { q = '', kind, serviceArea, owner, type, state, order, page = 1, before } = query;
  return {
    q: q.trim() === '' ? undefined : q,
    kind: kind ?? undefined,
    serviceArea: serviceArea ?? undefined,
    owner: owner ?? undefined,
    type: type ?? undefined,
    state: state === 'published' ? undefined : state,
    order: order === 'newest' ? undefined : order,
    page: page === 1 ? undefined : String(page),
    before: before ?? undefined,
  };
}

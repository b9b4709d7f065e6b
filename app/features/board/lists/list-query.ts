/** Which queries a section's list shows, as its address says it. */

export const views = ['all', 'new', 'unanswered', 'with-agent', 'waiting-for', 'answered'] as const;
export type View = (typeof views)[number];

export const orders = ['needs-answer', 'newest'] as const;
export type Order = (typeof orders)[number];

/** Which queries of a section, and from where on. */
export interface ListQuery {
  view: View;
  order: Order;
  /** Slug of a service area. */
  serviceArea: string | null;
  /** Where the page before ended, as that page's `next` said; null for the first page. */
  before: string | null;
}

/** Reads it from an address; what that does not say, or says wrongly, is at its default. */
export function readListQuery(search: URLSearchParams): ListQuery {
  const oneOf = <T extends string>(known: readonly T[], name: string, otherwise: T): T =>
    known.find((value) => value === search.get(name)) ?? otherwise;
  return {
    view: oneOf(views, 'view', 'all'),
    order: oneOf(orders, 'order', 'needs-answer'),
    serviceArea: search.get('serviceArea') || null,
    before: search.get('before'),
  };
}

/** Where a page ends whose last line this is: the `before` of the page after. */
export function endOf({ open, lastSeq }: { open: boolean; lastSeq: number }): string {
  return `${open ? 1 : 0}.${lastSeq}`;
}

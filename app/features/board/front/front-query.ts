import { href } from '~/platform/addresses';
import { boardAddresses } from '../addresses';

/** Which list of all sections together the board's front page shows, as its address says it. */

export const frontLists = ['new', 'unanswered', 'mine', 'following', 'hot'] as const;
export type FrontList = (typeof frontLists)[number];

export interface FrontQuery {
  /** Null for the front page itself: the sections, and what waits longest. */
  list: FrontList | null;
  /** Slug of a service area: all about it, instead of a list. */
  serviceArea: string | null;
  /** Where the page before ended, as that page's `next` said; 0 for the first page. */
  from: number;
}

/** Reads it from an address; what that does not say, or says wrongly, is at its default. */
export function readFrontQuery(search: URLSearchParams): FrontQuery {
  const list = frontLists.find((name) => name === search.get('list')) ?? null;
  return {
    list,
    serviceArea: list === null ? search.get('serviceArea') || null : null,
    from: Number(/^\d{1,9}$/.exec(search.get('from') ?? '')?.[0] ?? 0),
  };
}

/** The address of a list; what is at its default is left out. */
export function frontHref({ list, serviceArea, from }: Partial<FrontQuery>): string {
  return href(
    boardAddresses.board,
    {},
    { list: list ?? undefined, serviceArea: serviceArea ?? undefined, from: from || undefined },
  );
}

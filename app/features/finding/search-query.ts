/** What is searched for, as the address says it. */
export interface SearchQuery {
  /** As typed. */
  q: string;
  /** A kind of thing, e.g. `reply`; null for all. */
  kind: string | null;
  /** Slug of a section. */
  section: string | null;
  /** Slug of a service area. */
  serviceArea: string | null;
  unanswered: boolean;
  /** Where the page before ended; null for the first page. */
  before: string | null;
}

/** Reads it from an address; what that does not say is at its default. */
export function readSearchQuery(search: URLSearchParams): SearchQuery {
  return {
    q: search.get('q') ?? '',
    kind: search.get('kind') || null,
    section: search.get('section') || null,
    serviceArea: search.get('serviceArea') || null,
    unanswered: search.get('unanswered') === 'on',
    before: search.get('before') || null,
  };
}

/** Its parts as the address carries them; what is at its default is left out. */
export function writeSearchQuery(query: SearchQuery): Record<string, string | undefined> {
  return {
    q: query.q,
    kind: query.kind ?? undefined,
    section: query.section ?? undefined,
    serviceArea: query.serviceArea ?? undefined,
    unanswered: query.unanswered ? 'on' : undefined,
    before: query.before ?? undefined,
  };
}

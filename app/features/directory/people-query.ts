import { href, type Address } from '~/platform/addresses';

/** What is asked of the directory, as the address says it. */
export interface PeopleQuery {
  /** As typed: name, place or subject. */
  q: string;
  /** Chosen values by parameter: any of one parameter, all parameters together. */
  chosen: Record<string, string[]>;
  /** Parameters whose values are all on offer, not the commonest alone. */
  all: string[];
  /** The page begins with this letter … */
  from: string | null;
  /** … or behind this person. */
  after: string | null;
}

/** Parameters that mean something else than a filter. */
const RESERVED = ['q', 'all', 'from', 'after'];

/** Filters that every directory has; the kinds of organisation that people are filtered by come on top. */
export const OWN_FILTERS = ['active', 'role', 'profession', 'organisation', 'about'] as const;

/** Under which parameter people are filtered by their organisation of a kind. */
export function parameterOf(kindSlug: string): string {
  const taken = [...RESERVED, ...OWN_FILTERS];
  return taken.includes(kindSlug) ? `kind-${kindSlug}` : kindSlug;
}

/** More than anybody ticks; an address that holds more was not made by this page. */
const MOST_VALUES = 100;

/** Reads it from an address. Every parameter of another name is taken for a filter; unknown ones filter nothing. */
export function readPeopleQuery(parameters: URLSearchParams): PeopleQuery {
  const chosen: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  let left = MOST_VALUES;
  for (const [name, value] of parameters) {
    if (RESERVED.includes(name) || value === '' || left === 0) continue;
    const values = (chosen[name] ??= []);
    if (values.includes(value)) continue;
    values.push(value);
    left -= 1;
  }
  const from = parameters.get('from') ?? '';
  return {
    q: (parameters.get('q') ?? '').slice(0, 200),
    chosen,
    all: parameters.getAll('all').slice(0, MOST_VALUES),
    from: /^[A-Z]$/.test(from) || from === OTHERS ? from : null,
    after: parameters.get('after') || null,
  };
}

/** People whose names are written in other letters than A to Z. */
export const OTHERS = 'other';

/** The same as an address says it; what is at its default is left out. */
export function peopleHref<Path extends string>(
  address: Address<Path>,
  { q = '', chosen = {}, all = [], from = null, after = null }: Partial<PeopleQuery>,
): string {
  const parameters = new URLSearchParams();
  if (q.trim() !== '') parameters.set('q', q);
  for (const [name, values] of Object.entries(chosen)) {
    for (const value of values) parameters.append(name, value);
  }
  for (const name of all) parameters.append('all', name);
  if (from !== null) parameters.set('from', from);
  if (after !== null) parameters.set('after', after);
  const path = href(address as Address<'/'>, {});
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

/** The question without one of its values, and from the beginning. */
export function without(query: PeopleQuery, parameter: string, value: string): PeopleQuery {
  const { [parameter]: values = [], ...others } = query.chosen;
  const kept = values.filter((each) => each !== value);
  const chosen = kept.length === 0 ? others : { ...others, [parameter]: kept };
  return { ...query, chosen, from: null, after: null };
}

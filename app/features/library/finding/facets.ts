import { londonDay } from '~/platform/calendar/days';
import { fileTypes, type FileTypeKey } from '~/platform/files/types';
import type { ItemState } from '../policy';
import type { FacetGroup, FacetOption } from '../views';
import { stateWords, traitWords } from '../words';
import type { Listed } from './items.hot.server';
import { facets, traits, type Facet, type LibraryQuery, type Trait } from './library-query';

/** The facets of the library: what of some items they leave, and how many there are of each choice. Pure. */

const LEGENDS: Record<Facet, string> = {
  kind: 'Kind',
  serviceArea: 'Service area',
  owner: 'Owner',
  type: 'File',
  only: 'Only what is',
};

/** So many choices are offered of the long facets, unless all are asked for. */
const MOST_OPTIONS = 8;

const MORE: Partial<Record<Facet, (count: number) => string>> = {
  serviceArea: (count) => `All ${count} service areas`,
  owner: (count) => `All ${count} owners`,
};

interface Value {
  value: string;
  label: string;
}

type ValuesOf = (item: Listed) => Value[];

/** What each item is found by. */
function valuesAt(now: Date): Record<Facet, ValuesOf> {
  const today = londonDay(now);
  const is: Record<Trait, (item: Listed) => boolean> = {
    signed: ({ signed }) => signed,
    tried: ({ tried }) => tried,
    check: ({ toCheck }) => toCheck,
    due: ({ reviewOn }) => reviewOn !== null && reviewOn <= today,
  };
  return {
    kind: ({ kindSlug, kind }) => [{ value: kindSlug, label: kind }],
    serviceArea: ({ areas }) => areas.map(({ slug, name }) => ({ value: slug, label: name })),
    owner: ({ ownedBy }) => ownedBy.map(({ slug, name }) => ({ value: slug, label: name })),
    type: ({ types }) => types.map((type) => ({ value: type, label: labelOfType(type) })),
    only: (item) =>
      traits
        .filter((trait) => is[trait](item))
        .map((trait) => ({ value: trait, label: traitWords[trait] })),
  };
}

function labelOfType(type: string): string {
  return type in fileTypes ? fileTypes[type as FileTypeKey].label : type;
}

/** Items as a question leaves them, with what its form offers. */
export interface Faceted {
  items: Listed[];
  groups: FacetGroup[];
  /** How many there are in each state that has any. */
  states: Array<{ state: ItemState; count: number }>;
}

/**
 * Filters items and counts the choices. A facet counts what there is of each of its choices under all other facets; of
 * `only`, what would be left with it ticked as well.
 *
 * @param items what somebody may read, of any state
 */
export function facet(items: readonly Listed[], query: LibraryQuery, now: Date): Faceted {
  const valuesOf = valuesAt(now);
  const fits = new Map(
    items.map((item) => [item, facets.filter((name) => has(item, valuesOf[name], name, query))]),
  );
  const fitsAll = (item: Listed, but: Facet | null) =>
    facets.every((name) => name === but || fits.get(item)?.includes(name));
  const inState = items.filter(({ state }) => state === query.state);
  const left = inState.filter((item) => fitsAll(item, null));
  const groups = facets.map((name) => {
    const counted = name === 'only' ? left : inState.filter((item) => fitsAll(item, name));
    const named = new Map(items.flatMap(valuesOf[name]).map(({ value, label }) => [value, label]));
    return offer(name, query, count(counted, valuesOf[name], query.chosen[name], named));
  });
  const states = (Object.keys(stateWords) as ItemState[])
    .map((state) => ({
      state,
      count: items.filter((item) => item.state === state && fitsAll(item, null)).length,
    }))
    .filter(({ state, count: some }) => some > 0 || state === query.state);
  return { items: left, groups: groups.filter(({ options }) => options.length > 0), states };
}

function has(item: Listed, valuesOf: ValuesOf, name: Facet, { chosen }: LibraryQuery): boolean {
  const wanted = chosen[name];
  if (wanted.length === 0) return true;
  const values = new Set(valuesOf(item).map(({ value }) => value));
  return name === 'only'
    ? wanted.every((value) => values.has(value))
    : wanted.some((value) => values.has(value));
}

/** What is chosen stays on offer, even when nothing has it any more: the form says what the page shows. */
function count(
  items: readonly Listed[],
  valuesOf: ValuesOf,
  chosen: readonly string[],
  named: ReadonlyMap<string, string>,
): FacetOption[] {
  const options = new Map<string, FacetOption>();
  const add = ({ value, label }: Value, some: number) => {
    const known = options.get(value);
    if (known) known.count += some;
    else options.set(value, { value, label, count: some, chosen: chosen.includes(value) });
  };
  for (const value of chosen) add({ value, label: named.get(value) ?? value }, 0);
  for (const value of items.flatMap(valuesOf)) add(value, 1);
  return [...options.values()];
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function offer(name: Facet, { all }: LibraryQuery, options: FacetOption[]): FacetGroup {
  const sorted =
    name === 'only'
      ? options.sort((a, b) => traits.indexOf(a.value as Trait) - traits.indexOf(b.value as Trait))
      : options.sort((a, b) => collator.compare(a.label, b.label));
  const more = MORE[name];
  const group = { facet: name, legend: LEGENDS[name] };
  if (!more || sorted.length <= MOST_OPTIONS || all.includes(name)) {
    return { ...group, options: sorted, more: null };
  }
  const ranked = sorted.toSorted((a, b) => b.count - a.count).slice(0, MOST_OPTIONS - 1);
  const shown = sorted.filter((option) => option.chosen || ranked.includes(option));
  return { ...group, options: shown, more: more(sorted.length) };
}

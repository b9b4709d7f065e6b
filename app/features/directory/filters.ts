import { roleNames } from '~/features/accounts/role-names';
import { roles } from '~/platform/actor';
import type { Directory } from './directory';
import type { Counts, Question } from './filter';
import type { Chip, FilterGroup, FilterOption } from './list-views';
import type { Place } from './lists';
import { parameterOf, type PeopleQuery } from './people-query';

/** The filters of the list: what they offer, and what a question in words means in the directory's numbers. Pure. */

/** How many options of a long list are shown before somebody asks for all. */
const MOST_OPTIONS = 6;
const ACTIVE = 'month';

/** Roles that people are looked for by. */
const rolesOffered = ['lead', 'steering', 'agent', 'webmaster'] as const;

/** A question as it was meant: what nobody knows has been left out. */
export interface Asked {
  query: PeopleQuery;
  question: Question;
  /** Filters by organisation. */
  filters: string[];
}

/** What an address asks of this directory. */
export function understand(directory: Directory, query: PeopleQuery): Asked {
  const values = (parameter: string) => query.chosen[parameter] ?? [];
  const wanted = rolesOffered.filter((role) => values('role').includes(role));
  const professions = directory.professions
    .map(({ slug }) => slug)
    .filter((slug) => values('profession').includes(slug));
  const subjects = values('about').flatMap((key) => directory.subjectByKey.get(key) ?? []);
  const active = values('active').includes(ACTIVE);
  const filters = ['organisation', ...kindsOf(directory).map(({ slug }) => parameterOf(slug))];
  const places = new Map(
    filters.map((filter) => [
      filter,
      [...new Set(values(filter).map((slug) => directory.placeBySlug.get(slug) ?? -1))].filter(
        (number) => number >= 0,
      ),
    ]),
  );
  const chosen: PeopleQuery['chosen'] = {
    ...(active ? { active: [ACTIVE] } : {}),
    role: wanted,
    profession: professions,
    about: subjects.map((number) => directory.subjects[number]?.key ?? ''),
  };
  for (const [filter, numbers] of places) {
    chosen[filter] = numbers.map((number) => directory.places[number]?.slug ?? '');
  }
  return {
    query: { ...query, chosen, all: query.all.filter((name) => name in chosen) },
    question: { q: query.q, active, roles: wanted, professions, subjects, places },
    filters,
  };
}

/** The filters with their options and how many people each would find. */
export function offerFilters(
  directory: Directory,
  { query }: Asked,
  counts: Counts,
): FilterGroup[] {
  const { professions, places, subjects } = directory;
  const group = (parameter: string, legend: string, all: Option[]) =>
    offer(query, { parameter, legend, all });
  const placesOf = (filter: string, only: (place: Place) => boolean) =>
    places.flatMap((place, number) =>
      only(place) ? optionOf(place.slug, place.name, counts.places.get(filter)?.[number]) : [],
    );
  const chosenPlaces = query.chosen.organisation ?? [];
  return [
    group('active', 'Here lately', [optionOf(ACTIVE, 'Active this month', counts.active)]),
    group(
      'role',
      'Role',
      rolesOffered.map((role) =>
        optionOf(role, roleNames[role], counts.roles[roles.indexOf(role)]),
      ),
    ),
    group(
      'profession',
      'Profession',
      professions.map(({ slug, name }, number) => optionOf(slug, name, counts.professions[number])),
    ),
    ...kindsOf(directory).map(({ slug, name, plural }) =>
      offer(query, {
        parameter: parameterOf(slug),
        legend: name,
        all: placesOf(parameterOf(slug), ({ kind }) => kind === slug),
        shorten: (count) => `All ${count} ${inSentence(plural)}`,
      }),
    ),
    group(
      'organisation',
      'Organisation',
      placesOf('organisation', ({ slug }) => chosenPlaces.includes(slug)),
    ),
    {
      ...offer(query, {
        parameter: 'about',
        legend: 'Ask about',
        all: subjects.map(({ key, name }, number) => optionOf(key, name, counts.subjects[number])),
        shorten: () => '',
      }),
      more: 'All interests', // of all people, also when these few are all of these
    },
  ].filter(({ options }) => options.length > 0);
}

type Option = Omit<FilterOption, 'chosen'>;

const optionOf = (value: string, label: string, count = 0): Option => ({ value, label, count });

/**
 * One filter, with those options that find anybody or are chosen.
 *
 * @param shorten says what a link to all options says; a filter that has it is sorted by name, and shortened
 */
function offer(
  query: PeopleQuery,
  {
    parameter,
    legend,
    all,
    shorten,
  }: { parameter: string; legend: string; all: Option[]; shorten?: (count: number) => string },
): FilterGroup {
  const values = query.chosen[parameter] ?? [];
  const options = all
    .filter(({ value, count }) => count > 0 || values.includes(value))
    .map((option) => ({ ...option, chosen: values.includes(option.value) }));
  if (!shorten) return { parameter, legend, options, more: null };
  if (options.length <= MOST_OPTIONS || query.all.includes(parameter)) {
    return { parameter, legend, options: options.sort(byLabel), more: null };
  }
  const more = shorten(options.length);
  return { parameter, legend, options: commonest(options).sort(byLabel), more };
}

/** What is chosen, in words. */
export function chipsOf(groups: readonly FilterGroup[]): Chip[] {
  return groups.flatMap(({ parameter, options }) =>
    options
      .filter(({ chosen }) => chosen)
      .map(({ value, label }) => ({ parameter, value, text: label })),
  );
}

function kindsOf({ kinds }: Directory) {
  return kinds.filter(({ filters }) => filters);
}

const collator = new Intl.Collator('en-GB');
const byLabel = (one: { label: string }, other: { label: string }) =>
  collator.compare(one.label, other.label);

/** Those with most people; what is chosen always stays. */
function commonest(options: FilterOption[]): FilterOption[] {
  const ranked = [...options].sort((one, other) => other.count - one.count);
  const most = new Set(ranked.slice(0, MOST_OPTIONS - 1));
  return options.filter((option) => option.chosen || most.has(option));
}

/** "Primary care trusts" inside a sentence; "PbC clusters" stays. */
function inSentence(words: string): string {
  return /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

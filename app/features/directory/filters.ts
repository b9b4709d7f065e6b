import type { Role } from '~/platform/actor';
import type { Directory } from './directory';
import type { Counts, Question } from './filter';
import type { Chip, FilterGroup, FilterOption } from './list-views';
import { parameterOf, type PeopleQuery } from './people-query';

/** The filters of the list: what they offer, and what a question in words means in the directory's numbers. Pure. */

/** How many options of a long list are shown before somebody asks for all. */
const MOST_OPTIONS = 6;
const ACTIVE = 'month';

/** Roles that people are looked for by, in words. */
export const roleWords: Partial<Record<Role, string>> = {
  lead: 'PbC lead',
  steering: 'Steering group',
  agent: 'Agent',
  webmaster: 'Webmaster',
};
const rolesOffered = Object.keys(roleWords) as Role[];

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
  const roles = rolesOffered.filter((role) => values('role').includes(role));
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
    role: roles,
    profession: professions,
    about: subjects.map((number) => directory.subjects[number]?.key ?? ''),
  };
  for (const [filter, numbers] of places) {
    chosen[filter] = numbers.map((number) => directory.places[number]?.slug ?? '');
  }
  return {
    query: { ...query, chosen, all: query.all.filter((name) => name in chosen) },
    question: { q: query.q, active, roles, professions, subjects, places },
    filters,
  };
}

/** The filters with their options and how many people each would find. */
export function offerFilters(
  directory: Directory,
  { query }: Asked,
  counts: Counts,
): FilterGroup[] {
  const group = (
    parameter: string,
    legend: string,
    all: Array<Omit<FilterOption, 'chosen'>>,
    words?: (count: number) => string,
  ): FilterGroup => {
    const chosen = query.chosen[parameter] ?? [];
    const options = all
      .map((option) => ({ ...option, chosen: chosen.includes(option.value) }))
      .filter(({ count, chosen }) => count > 0 || chosen);
    if (!words || options.length <= MOST_OPTIONS || query.all.includes(parameter)) {
      return { parameter, legend, options, more: null };
    }
    return { parameter, legend, options: commonest(options), more: words(options.length) };
  };
  const places = (filter: string, only: (number: number) => boolean) =>
    directory.places
      .map(({ slug, name }, number) => ({
        value: slug,
        label: name,
        count: counts.places.get(filter)?.get(number) ?? 0,
        number,
      }))
      .filter(({ number }) => only(number))
      .sort(byLabel);
  return [
    group('active', 'Here lately', [
      { value: ACTIVE, label: 'Active this month', count: counts.active },
    ]),
    group(
      'role',
      'Role',
      rolesOffered.map((role) => ({
        value: role,
        label: roleWords[role] ?? role,
        count: counts.roles.get(role) ?? 0,
      })),
    ),
    group(
      'profession',
      'Profession',
      directory.professions.map(({ slug, name }) => ({
        value: slug,
        label: name,
        count: counts.professions.get(slug) ?? 0,
      })),
    ),
    ...kindsOf(directory).map(({ slug, name, plural }) =>
      group(
        parameterOf(slug),
        name,
        places(parameterOf(slug), (number) => directory.places[number]?.kind === slug),
        (count) => `All ${count} ${inSentence(plural)}`,
      ),
    ),
    group(
      'organisation',
      'Organisation',
      places('organisation', (number) =>
        (query.chosen.organisation ?? []).includes(directory.places[number]?.slug ?? ''),
      ),
    ),
    {
      ...group('about', 'Ask about', subjectOptions(directory, counts), () => ''),
      more: 'All interests', // of all people, also when these few are all of these
    },
  ].filter(({ options }) => options.length > 0);
}

/** What is chosen, in words. */
export function chipsOf(groups: readonly FilterGroup[]): Chip[] {
  return groups.flatMap(({ parameter, options }) =>
    options
      .filter(({ chosen }) => chosen)
      .map(({ value, label }) => ({ parameter, value, text: label })),
  );
}

function subjectOptions({ subjects }: Directory, counts: Counts) {
  return subjects
    .map(({ key, name }, number) => ({
      value: key,
      label: name,
      count: counts.subjects.get(number) ?? 0,
    }))
    .sort(byLabel);
}

function kindsOf({ kinds }: Directory) {
  return kinds.filter(({ filters }) => filters);
}

const collator = new Intl.Collator('en-GB');
const byLabel = (one: { label: string }, other: { label: string }) =>
  collator.compare(one.label, other.label);

/** Those with most people, in the order of the list; what is chosen always stays. */
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

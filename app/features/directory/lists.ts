import type { ListsRow } from './members.hot.server';
import { wordsOf } from './words';

/** The lists that the directory shows people by: organisations in their tree, professions, subjects. */

/** An organisation, with what its people are found by. */
export interface Place {
  id: string;
  slug: string;
  name: string;
  kind: string;
  /** Itself and what it belongs to, as numbers in the list of places, nearest first. */
  line: number[];
  /** Words of its own name and of those it belongs to. */
  words: string;
}

/** A kind of organisation. */
export interface Kind {
  slug: string;
  name: string;
  plural: string;
  badge: string | null;
  /** People are filtered by the organisation of this kind that theirs belongs to. */
  filters: boolean;
}

/** What one may ask people about: a service area, or something in their own words. */
export interface Subject {
  /** As addresses say it: a slug, or the words as they are compared. */
  key: string;
  name: string;
  /** Of a service area, its group; null for people's own words. */
  group: string | null;
  words: string;
}

export interface Lists {
  kinds: Kind[];
  places: Place[];
  placeById: ReadonlyMap<string, number>;
  /** Former slugs lead to the organisation too. */
  placeBySlug: ReadonlyMap<string, number>;
  professions: Array<{ slug: string; name: string }>;
  /** Service areas first, in the order of lists; people's own words follow as they are met. */
  subjects: Subject[];
  subjectByKey: Map<string, number>;
}

/** The lists out of what was read. */
export function makeLists(row: ListsRow): Lists {
  const kinds = (
    JSON.parse(row.kinds) as Array<[string, string, string, string | null, number]>
  ).map(([slug, name, plural, badge, filters]) => ({
    slug,
    name,
    plural,
    badge,
    filters: filters === 1,
  }));
  const professions = (JSON.parse(row.professions) as Array<[string, string]>).map(
    ([slug, name]) => ({ slug, name }),
  );
  const areas = JSON.parse(row.serviceAreas) as Array<[string, string, string]>;
  const subjects = areas.map(([slug, name, group]) => makeSubject(slug, name, group));
  const subjectByKey = new Map(subjects.map(({ key }, number) => [key, number]));
  const { places, placeById } = makePlaces(row.organisations);
  const placeBySlug = new Map<string, number>();
  for (const [slug, id] of JSON.parse(row.formerSlugs) as Array<[string, string]>) {
    placeBySlug.set(slug, placeById.get(id) ?? -1);
  }
  places.forEach(({ slug }, number) => placeBySlug.set(slug, number));
  return { kinds, places, placeById, placeBySlug, professions, subjects, subjectByKey };
}

/** A subject; `group` is null for people's own words. */
export function makeSubject(key: string, name: string, group: string | null): Subject {
  return { key, name, group, words: wordsOf([name]) };
}

function makePlaces(json: string) {
  const rows = JSON.parse(json) as Array<[string, string, string, string, string | null]>;
  const placeById = new Map(rows.map(([id], number) => [id, number]));
  const parents = rows.map(([, , , , parent]) => placeById.get(parent ?? ''));
  const places = rows.map(([id, slug, name, kind], number) => {
    const line: number[] = [];
    let at: number | undefined = number;
    // A tree is kept free of circles by its verbs; a circle must not hang the directory all the same.
    while (at !== undefined && !line.includes(at)) {
      line.push(at);
      at = parents[at];
    }
    return {
      id,
      slug,
      name,
      kind,
      line,
      words: wordsOf(line.map((each) => rows[each]?.[2] ?? '')),
    };
  });
  return { places, placeById };
}

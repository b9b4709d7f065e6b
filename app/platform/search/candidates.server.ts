import { hotRead } from '../database/hot.server';
import {
  allWords,
  asPhrase,
  closeTogether,
  fewerWords,
  singleWords,
  someWords,
  type Query,
} from './query';
import { comparePlaces, merits, type Merit, type Place } from './ranking';

/**
 * The candidates of a search, ranked among themselves. Of everything that matches, the newest by id, which the index
 * hands out in that order without reading the rest; and, each by itself, the newest that match in the title, as a
 * phrase, or close together, so that nothing good is missed for being old (docs/decisions/0011).
 */

/** With fewer results the last word is taken for a beginning: whoever types "anticoag" means more than that. */
const FEW = 10;
/** Of words that more have than can be shown, titles and phrases are looked for among so many of the newest documents. */
const MAX_LOOKED_THROUGH = 50_000;

interface Candidate {
  id: number;
  standing: number;
}

/** Asks the index: the newest that match, at most one more than can be shown; of all, or of the newest documents. */
interface Match {
  (expression: string | null, among?: number): Candidate[];
  /** So many can be shown. */
  most: number;
}

const newestMatching = hotRead<[string, bigint, bigint, number], Candidate>(
  `SELECT d."id" AS id, d."standing" AS standing
   FROM "SearchText" t JOIN "SearchDocument" d ON d."id" = t."rowid"
   WHERE "SearchText" MATCH ? AND t."rowid" > ? AND t."rowid" <= ? ORDER BY t."rowid" DESC LIMIT ?`,
);

/**
 * How the index is asked.
 *
 * @param filter readers and labels, as the index takes them
 * @param newest nothing beyond this id
 * @param most so many results at most
 */
export function matcher(filter: string, newest: number, most: number): Match {
  const match = (expression: string | null, among = newest): Candidate[] =>
    expression === null
      ? []
      : newestMatching(
          `(${expression}) AND ${filter}`,
          BigInt(newest - among),
          BigInt(newest),
          most + 1,
        );
  return Object.assign(match, { most });
}

const newest = hotRead<[], { id: number | null }>(`SELECT max("id") AS id FROM "SearchDocument"`);

/** The newest document there is. */
export const newestId = (): number => newest()[0]?.id ?? 0;

/** What was found. */
export interface Results {
  /** Best first. */
  results: Place[];
  capped: boolean;
  having: 'all' | 'some';
  /** Whether the last word was taken for a beginning: beginnings are costly to look up, so only then are they shown. */
  open: boolean;
}

/** All words; if that is little, the last one as a beginning; if nothing, as many of the words as can be had. */
export function findResults(query: Query, match: Match): Results {
  const finished = findAll(query, match, false);
  if (!query.open || finished.results.length >= FEW) {
    if (finished.results.length > 0) return finished;
  } else {
    const begun = findAll(query, match, true);
    if (begun.results.length > 0) return begun;
  }
  for (const atLeast of fewerWords(query)) {
    const some = findSome(query, match, atLeast);
    if (some.results.length > 0) return some;
  }
  return finished;
}

function findAll(query: Query, match: Match, open: boolean): Results {
  const newest = match(allWords(query, open));
  if (newest.length === 0) return { results: [], capped: false, having: 'all', open };
  // Common words that seldom stand together would be looked for through all there is.
  const among = newest.length > match.most ? MAX_LOOKED_THROUGH : undefined;
  return {
    ...rank(newest, match.most, {
      inTitle: match(allWords(query, open, 'title'), among),
      asPhrase: match(asPhrase(query), among),
      closeTogether: match(closeTogether(query), among),
    }),
    having: 'all',
    open,
  };
}

function findSome(query: Query, match: Match, atLeast: number): Results {
  const newest = match(someWords(query, query.open, atLeast));
  if (newest.length === 0) return { results: [], capped: false, having: 'some', open: query.open };
  const found = new Set(newest.map(({ id }) => id));
  const seldom = singleWords(query, query.open)
    .map((word) => match(word))
    .filter((rows) => rows.length <= match.most)
    .flat()
    // One word is enough only where no more can be had.
    .filter(({ id }) => atLeast === 1 || found.has(id));
  return {
    ...rank(newest, match.most, {
      inTitle: match(someWords(query, query.open, atLeast, 'title')),
      seldomWord: seldom,
    }),
    having: 'some',
    open: query.open,
  };
}

/** Ranks the candidates among themselves. */
function rank(
  newest: Candidate[],
  most: number,
  by: Partial<Record<Merit, Candidate[]>>,
): Pick<Results, 'results' | 'capped'> {
  const scores = new Map(newest.map(({ id, standing }) => [id, standing]));
  for (const [merit, candidates] of Object.entries(by)) {
    const points = merits[merit as Merit];
    const ids = new Map(candidates.map(({ id, standing }) => [id, standing]));
    for (const [id, standing] of ids) scores.set(id, (scores.get(id) ?? standing) + points);
  }
  const places = [...scores].map(([id, score]) => ({ id, score })).sort(comparePlaces);
  return { results: places.slice(0, most), capped: places.length > most };
}

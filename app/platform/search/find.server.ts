import type { Actor } from '../actor';
import { atOneMoment, hotRead } from '../database/hot.server';
import type { Hit, SearchPage } from './hit';
import { anyLabel, readerLabel } from './labels.server';
import { MARK_BEGIN, MARK_END, piecesOf } from './pieces';
import {
  allWords,
  anyWord,
  asPhrase,
  closeTogether,
  fewerWords,
  readQuery,
  singleWords,
  someWords,
  type Query,
} from './query';
import { comparePlaces, merits, type Merit, type Place } from './ranking';
import { isIndexComplete } from './rebuild.server';
import { findSearchable, listSearchables } from './searchables.server';

/**
 * Finding, in two stages. First the candidates: of everything that matches, the newest by id, which the index hands out
 * in that order without reading the rest; and, each by itself, the newest that match in the title, as a phrase, or
 * close together, so that nothing good is missed for being old. Then the candidates are ranked among themselves. A
 * common word costs what a rare one does (docs/decisions/0011 has the figures).
 */

const PAGE_SIZE = 10;
/** Results there are at most, and candidates of each sort. */
const MAX_RESULTS = 200;
/** With fewer results the last word is taken for a beginning: whoever types "anticoag" means more than that. */
const FEW = PAGE_SIZE;
const SNIPPET_WORDS = 32;
/** Of words that more have than can be shown, titles and phrases are looked for among so many of the newest documents. */
const MAX_LOOKED_THROUGH = 50_000;

export interface Wanted {
  /** As typed. */
  text: string;
  /** Only of this kind; null for all. */
  kind: string | null;
  /** Only what these readers may find, if the actor is one of them. */
  audience?: string;
  /** Only what carries all of these. */
  labels: string[];
  /** Where the page before ended, as its `next` said. */
  before: string | null;
}

/** What somebody may find. Nothing else is found, shown or counted. */
export async function search(actor: Actor, wanted: Wanted): Promise<SearchPage> {
  const query = readQuery(wanted.text);
  const filter = filterFor(actor, wanted);
  const incomplete = !(await isIndexComplete());
  const nothing = { hits: [], total: 0, capped: false, next: null, having: 'all' as const };
  if (query.terms.length === 0 || filter === null) {
    return { ...nothing, shortened: query.shortened, incomplete };
  }
  const key = readKey(wanted.before);
  const { results, capped, having, newest, rows } = await atOneMoment(() => {
    const newest = key?.newest ?? newestId()[0]?.id ?? 0;
    const match = matcher(filter, newest);
    const found = findResults(query, match);
    const page = found.results.filter((place) => !key || comparePlaces(key, place) < 0);
    const shown = page.slice(0, PAGE_SIZE);
    const more = page.length > PAGE_SIZE;
    return {
      ...found,
      newest,
      rows: { shown: readRows(anyWord(query, found.open), shown), last: shown.at(-1), more },
    };
  });
  const { shown, last, more } = rows;
  return {
    hits: await show(actor, shown),
    total: results.length,
    capped,
    next: more && last ? `${last.score}.${last.id}.${newest}` : null,
    having,
    shortened: query.shortened,
    incomplete,
  };
}

/** Readers and filters, as the index is asked; null when there is nothing the actor may find. */
function filterFor(actor: Actor, { kind, audience, labels }: Wanted): string | null {
  const readable = listSearchables()
    .filter((searchable) => kind === null || searchable.kind === kind)
    .flatMap((searchable) =>
      searchable
        .audiences(actor)
        .filter((one) => audience === undefined || one === audience)
        .map((one) => readerLabel(searchable.kind, one)),
    );
  if (readable.length === 0) return null;
  return [anyLabel(readable), ...labels.map((label) => anyLabel([label]))].join(' AND ');
}

interface Candidate {
  id: number;
  standing: number;
}

/** Asks the index: the newest that match, at most one more than can be shown; of all, or of the newest documents. */
type Match = (expression: string | null, among?: number) => Candidate[];

const newestMatching = hotRead<[string, bigint, bigint, number], Candidate>(
  `SELECT d."id" AS id, d."standing" AS standing
   FROM "SearchText" t JOIN "SearchDocument" d ON d."id" = t."rowid"
   WHERE "SearchText" MATCH ? AND t."rowid" > ? AND t."rowid" <= ? ORDER BY t."rowid" DESC LIMIT ?`,
);

function matcher(filter: string, newest: number): Match {
  return (expression, among = newest) =>
    expression === null
      ? []
      : newestMatching(
          `(${expression}) AND ${filter}`,
          BigInt(newest - among),
          BigInt(newest),
          MAX_RESULTS + 1,
        );
}

interface Results {
  /** Best first. */
  results: Place[];
  capped: boolean;
  having: 'all' | 'some';
  /** Whether the last word was taken for a beginning: beginnings are costly to look up, so only then are they shown. */
  open: boolean;
}

/** All words; if that is little, the last one as a beginning; if nothing, as many of the words as can be had. */
function findResults(query: Query, match: Match): Results {
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
  const among = newest.length > MAX_RESULTS ? MAX_LOOKED_THROUGH : undefined;
  return {
    ...rank(newest, {
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
    .map(match)
    .filter((rows) => rows.length <= MAX_RESULTS)
    .flat()
    // One word is enough only where no more can be had.
    .filter(({ id }) => atLeast === 1 || found.has(id));
  return {
    ...rank(newest, {
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
  by: Partial<Record<Merit, Candidate[]>>,
): Pick<Results, 'results' | 'capped'> {
  const scores = new Map(newest.map(({ id, standing }) => [id, standing]));
  for (const [merit, candidates] of Object.entries(by)) {
    const points = merits[merit as Merit];
    const ids = new Map(candidates.map(({ id, standing }) => [id, standing]));
    for (const [id, standing] of ids) scores.set(id, (scores.get(id) ?? standing) + points);
  }
  const places = [...scores].map(([id, score]) => ({ id, score })).sort(comparePlaces);
  return { results: places.slice(0, MAX_RESULTS), capped: places.length > MAX_RESULTS };
}

interface Row {
  id: number;
  kind: string;
  subjectId: string;
  title: string;
  snippet: string;
}

const markedRows = hotRead<[string, string, string, string, number, string, string], Row>(
  `SELECT d."id" AS id, d."kind" AS kind, d."subjectId" AS subjectId,
     highlight("SearchText", 0, ?, ?) AS title, snippet("SearchText", 1, ?, ?, '…', ?) AS snippet
   FROM "SearchText" t JOIN "SearchDocument" d ON d."id" = t."rowid"
   WHERE "SearchText" MATCH ? AND t."rowid" IN (SELECT value FROM json_each(?))`,
);

/** The rows of a page, in its order, with what was found marked. */
function readRows(words: string, places: Place[]): Row[] {
  const rows = markedRows(
    MARK_BEGIN,
    MARK_END,
    MARK_BEGIN,
    MARK_END,
    SNIPPET_WORDS,
    words,
    JSON.stringify(places.map(({ id }) => id)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Adds what the features say of their own. */
async function show(actor: Actor, rows: Row[]): Promise<Hit[]> {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const views = new Map(
    await Promise.all(
      kinds.map(async (kind) => {
        const ids = rows.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId);
        return [kind, await findSearchable(kind).show(actor, ids)] as const;
      }),
    ),
  );
  return rows.flatMap(({ kind, subjectId, title, snippet }) => {
    const view = views.get(kind)?.get(subjectId);
    if (!view) return []; // deleted a moment ago
    const titlePieces = title === '' ? null : piecesOf(title);
    return [{ ...view, kind, id: subjectId, titlePieces, snippet: piecesOf(snippet) }];
  });
}

const newestId = hotRead<[], { id: number | null }>(`SELECT max("id") AS id FROM "SearchDocument"`);

/** `20412.311.4711`: score and id of the last result, and the newest id when the first page was read. */
function readKey(before: string | null): (Place & { newest: number }) | null {
  const match = /^(-?\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(before ?? '');
  return match && { score: Number(match[1]), id: Number(match[2]), newest: Number(match[3]) };
}

import type { Actor } from '../actor';
import { atOneMoment } from '../database/hot.server';
import { findResults, matcher, newestId } from './candidates.server';
import { filterFor } from './filters.server';
import type { Hit, SearchPage } from './hit';
import { readRows, type MarkedRow } from './marked.server';
import { piecesOf } from './pieces';
import { anyWord, readQuery } from './query';
import { comparePlaces, type Place } from './ranking';
import { isIndexComplete } from './rebuild.server';
import { findSearchable } from './searchables.server';

/**
 * Finding, in two stages: first the candidates, then these ranked among themselves (`candidates.server`). A common word
 * costs what a rare one does (docs/decisions/0011 has the figures).
 */

const PAGE_SIZE = 10;
/** Results there are at most, and candidates of each sort. */
const MAX_RESULTS = 200;

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
  const { kind, audience, labels } = wanted;
  const filter = filterFor(actor, { kinds: kind === null ? null : [kind], audience, labels });
  const incomplete = !(await isIndexComplete());
  const nothing = { hits: [], total: 0, capped: false, next: null, having: 'all' as const };
  if (query.terms.length === 0 || filter === null) {
    return { ...nothing, shortened: query.shortened, incomplete };
  }
  const key = readKey(wanted.before);
  const { results, capped, having, newest, rows } = await atOneMoment(() => {
    const newest = key?.newest ?? newestId();
    const match = matcher(filter, newest, MAX_RESULTS);
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

/** Adds what the features say of their own. */
async function show(actor: Actor, rows: MarkedRow[]): Promise<Hit[]> {
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

/** `20412.311.4711`: score and id of the last result, and the newest id when the first page was read. */
function readKey(before: string | null): (Place & { newest: number }) | null {
  const match = /^(-?\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(before ?? '');
  return match && { score: Number(match[1]), id: Number(match[2]), newest: Number(match[3]) };
}

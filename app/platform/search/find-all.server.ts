import type { Actor } from '../actor';
import { atOneMoment, hotRead } from '../database/hot.server';
import { findResults, matcher, newestId } from './candidates.server';
import { filterFor } from './filters.server';
import type { Piece } from './hit';
import { readRows } from './marked.server';
import { piecesOf } from './pieces';
import { anyWord, readQuery } from './query';
import { isIndexComplete } from './rebuild.server';

/**
 * All that matches in one room of the network at once, for a room that filters and counts by itself what was found. Not
 * for what grows without end: of so many documents ids are read each time.
 */

/** Documents beyond these, the least fitting, are left out. */
const MOST = 20_000;

/** A document that matches. */
export interface Match {
  /** As the index numbers it. */
  id: number;
  kind: string;
  subjectId: string;
}

/** A document with what was found marked. */
export interface Marked extends Match {
  title: Piece[];
  /** The place of its text that fits best; empty where it has no text. */
  snippet: Piece[];
}

export interface Matches {
  /** Best first. */
  matches: Match[];
  /** `all`: every word is in each; `some`: nothing has all of them, these have some. */
  having: 'all' | 'some';
  /** Not all that was typed could be searched for. */
  shortened: boolean;
  /** The index is being made anew: something may be missing. */
  incomplete: boolean;
  /** Reads some of them, with what was found marked. */
  mark: (matches: readonly Match[]) => Marked[];
}

/**
 * Everything that somebody may find by words among some kinds of things.
 *
 * @param wanted.text as typed
 * @param wanted.kinds of these alone
 * @param wanted.labels what carries all of these alone
 */
export async function findAll(
  actor: Actor,
  { text, kinds, labels }: { text: string; kinds: readonly string[]; labels: string[] },
): Promise<Matches> {
  const query = readQuery(text);
  const filter = filterFor(actor, { kinds, labels });
  const about = { shortened: query.shortened, incomplete: !(await isIndexComplete()) };
  if (query.terms.length === 0 || filter === null) {
    return { ...about, matches: [], having: 'all', mark: () => [] };
  }
  const { matches, having, open } = await atOneMoment(() => {
    const { results, ...found } = findResults(query, matcher(filter, newestId(), MOST));
    const named = namesOf(JSON.stringify(results.map(({ id }) => id)));
    return { ...found, matches: named };
  });
  const words = anyWord(query, open);
  const mark = (some: readonly Match[]): Marked[] =>
    readRows(words, some).map(({ id, kind, subjectId, title, snippet }) => ({
      ...{ id, kind, subjectId },
      title: piecesOf(title),
      snippet: piecesOf(snippet),
    }));
  return { ...about, matches, having, mark };
}

const namesOf = hotRead<[ids: string], Match>(
  `SELECT d."id" AS id, d."kind" AS kind, d."subjectId" AS subjectId
   FROM json_each(?) wanted CROSS JOIN "SearchDocument" d ON d."id" = wanted.value ORDER BY wanted.key`,
);

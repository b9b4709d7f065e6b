import { hotRead } from '../database/hot.server';
import { MARK_BEGIN, MARK_END } from './pieces';
import type { Place } from './ranking';

/** What was found, with the words in it marked and the place of its text that fits best. */

const SNIPPET_WORDS = 32;

/** A document as it was found. */
export interface MarkedRow {
  id: number;
  kind: string;
  subjectId: string;
  title: string;
  snippet: string;
}

const markedRows = hotRead<[string, string, string, string, number, string, string], MarkedRow>(
  `SELECT d."id" AS id, d."kind" AS kind, d."subjectId" AS subjectId,
     highlight("SearchText", 0, ?, ?) AS title, snippet("SearchText", 1, ?, ?, '…', ?) AS snippet
   FROM "SearchText" t JOIN "SearchDocument" d ON d."id" = t."rowid"
   WHERE "SearchText" MATCH ? AND t."rowid" IN (SELECT value FROM json_each(?))`,
);

/**
 * Documents in the order of their places, with what was found marked.
 *
 * @param words what is marked, as the index takes it
 */
export function readRows(words: string, places: ReadonlyArray<Pick<Place, 'id'>>): MarkedRow[] {
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

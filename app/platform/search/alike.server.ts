import type { Actor } from '../actor';
import { atOneMoment, hotRead } from '../database/hot.server';
import { anyLabel, readerLabel } from './labels.server';
import { readQuery, singleWords } from './query';
import { findSearchable } from './searchables.server';

/**
 * What is like a text that is still being written: unlike a search it needs not have all the words, nor most of them,
 * and it is asked again while somebody types. Each word is asked for by itself, the newest that have it, so that a
 * common one costs what a rare one does (docs/decisions/0011).
 */

/** So many of the newest are looked at for each word. */
const MOST_EACH = 200;
/** A word in the title says more than one in the text. */
const IN_TITLE = 3;

const havingWord = hotRead<[match: string, most: number], { id: string }>(
  `SELECT d."subjectId" AS id
   FROM "SearchText" t JOIN "SearchDocument" d ON d."id" = t."rowid"
   WHERE "SearchText" MATCH ? ORDER BY t."rowid" DESC LIMIT ?`,
);

/**
 * Ids of things of one kind that are like a text, likest first; of what the actor may find.
 *
 * @param wanted.text as typed so far
 * @param wanted.kind what is looked for
 * @param wanted.labels things with any of these are liker; none when left out
 * @param wanted.limit at most so many
 */
export async function findAlike(
  actor: Actor,
  wanted: { text: string; kind: string; labels?: string[]; limit: number },
): Promise<string[]> {
  const query = readQuery(wanted.text);
  const audiences = findSearchable(wanted.kind).audiences(actor);
  if (query.terms.length === 0 || audiences.length === 0) return [];
  const readers = anyLabel(audiences.map((audience) => readerLabel(wanted.kind, audience)));
  const words = singleWords(query, query.open);
  return atOneMoment(() => {
    const scores = new Map<string, number>();
    const matched = new Map<string, number>();
    for (const word of words) {
      const found = havingWord(`(${word}) AND ${readers}`, MOST_EACH);
      const titled = new Set(
        havingWord(`(${inTitle(word)}) AND ${readers}`, MOST_EACH).map(({ id }) => id),
      );
      // A word that everything has tells little.
      const weight = 1 / Math.log2(2 + found.length);
      for (const id of new Set([...found.map(({ id }) => id), ...titled])) {
        scores.set(id, (scores.get(id) ?? 0) + weight * (titled.has(id) ? IN_TITLE : 1));
        matched.set(id, (matched.get(id) ?? 0) + 1);
      }
    }
    const preferred = wanted.labels?.length
      ? new Set(
          havingWord(`${anyLabel(wanted.labels)} AND ${readers}`, MOST_EACH).map(({ id }) => id),
        )
      : new Set<string>();
    return [...scores]
      .filter(([id]) => isAlike(matched.get(id) ?? 0, words.length))
      .map(([id, score]) => ({ id, score: preferred.has(id) ? score * 1.5 : score }))
      .sort((a, b) => b.score - a.score)
      .slice(0, wanted.limit)
      .map(({ id }) => id);
  });
}

/** The same word, in the title alone. */
function inTitle(word: string): string {
  return word.replace(/^\{[^}]*\}/, '{title}');
}

/** One word in common is enough of three, two of more: long texts share a word with everything. */
function isAlike(matched: number, words: number): boolean {
  return matched >= (words <= 3 ? 1 : 2);
}

/**
 * What somebody typed, made into what SQLite's full-text index is asked. Everything typed ends up between double
 * quotes, as text: no operator, column filter or quote of theirs reaches the index as such. Pure.
 */

/** Longer texts, and more words, are cut: nobody means all of it, and each word costs. */
const MAX_LENGTH = 500;
const MAX_WORDS = 8;
/** When nothing has all words, the longest so many are tried in smaller company: 20 combinations at most. */
const MAX_RELAXED = 6;
/** Shorter beginnings of words fit half the dictionary. */
const MIN_PREFIX = 3;

/** Words that say nothing, unless nothing else was typed. */
const SMALL_WORDS = new Set(
  (
    'a about after all an and any anybody anyone are as at be been by can did do does for from had has have how i if ' +
    'in into is it its me my no not of on or our should so some somebody someone than that the their them there they ' +
    'this to us was we were what when where which who why will with would you your'
  ).split(' '),
);

/** What other search engines take for orders. */
const OPERATORS = new Set(['AND', 'OR', 'NOT', 'NEAR']);

/** A word, or several that belong together: `A&E`, `"minor surgery"`. Its text holds letters, digits and spaces only. */
export interface Term {
  text: string;
  quoted: boolean;
}

export interface Query {
  terms: Term[];
  /** Whether the last word may be one that is not finished. */
  open: boolean;
  /** Whether something was left out. */
  shortened: boolean;
}

/** Reads what was typed. No terms: there was no word in it. */
export function readQuery(typed: string): Query {
  const text = [...typed.slice(0, 2 * MAX_LENGTH)].slice(0, MAX_LENGTH).join('').normalize('NFC');
  const pieces = text.split(/["“”„«»]/);
  const terms = pieces.flatMap((piece, index) =>
    // What stands between two quotes is a phrase; a quote that is never closed means nothing.
    index % 2 === 1 && index < pieces.length - 1 ? readPhrase(piece) : readWords(piece),
  );
  const telling = terms.filter(({ text: word, quoted }) => quoted || !SMALL_WORDS.has(fold(word)));
  const kept = dropRepeated(telling.length > 0 ? telling : terms);
  const last = kept.slice(0, MAX_WORDS).at(-1);
  return {
    terms: kept.slice(0, MAX_WORDS),
    open: last !== undefined && !last.quoted && last.text.length >= MIN_PREFIX,
    shortened: kept.length > MAX_WORDS || typed.length > text.length,
  };
}

function readPhrase(piece: string): Term[] {
  const text = wordsOf(piece).join(' ');
  return text === '' ? [] : [{ text, quoted: true }];
}

/** Signs inside a word hold it together (`A&E`, `post-op`, `2.5`); all others part words, as in `title:dementia`. */
function readWords(piece: string): Term[] {
  const chunks = piece.split(/[^\p{L}\p{N}\p{M}\p{Co}&'’.\-/@_+]+/u);
  const words = chunks.filter((chunk) => !OPERATORS.has(chunk));
  return (words.some((word) => wordsOf(word).length > 0) ? words : chunks).flatMap((chunk) => {
    const text = wordsOf(chunk.replace(/['’]s$/iu, '')).join(' ');
    return text === '' ? [] : [{ text, quoted: false }];
  });
}

/** Runs of what the tokenizer takes for letters. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).filter((run) =>
    /[\p{L}\p{N}\p{Co}]/u.test(run),
  );
}

function dropRepeated(terms: Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ text }) => {
    const folded = fold(text);
    if (seen.has(folded)) return false;
    return seen.add(folded);
  });
}

function fold(text: string): string {
  return text.toLowerCase();
}

const quote = ({ text }: Term) => `"${text.replaceAll('"', ' ')}"`;

/** What the index is asked for, in one or more columns. */
const inColumns = (columns: string, expression: string) => `{${columns}} : (${expression})`;
const ANYWHERE = 'title body';

/** All words; the last may be the beginning of one if `open`. */
export function allWords({ terms }: Query, open: boolean, columns = ANYWHERE): string {
  return inColumns(columns, writeTerms(terms, open).join(' AND '));
}

/** At least so many of the words, of the longest ones if there are many. */
export function someWords(
  { terms }: Query,
  open: boolean,
  atLeast: number,
  columns = ANYWHERE,
): string {
  const written = writeTerms(terms, open);
  const longest = terms
    .map(({ text }, index) => ({ length: text.length, expression: written[index] ?? '' }))
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_RELAXED)
    .map(({ expression }) => expression);
  const groups = combinations(longest, atLeast).map((group) => `(${group.join(' AND ')})`);
  return inColumns(columns, groups.join(' OR '));
}

/** Each word by itself. */
export function singleWords({ terms }: Query, open: boolean): string[] {
  return writeTerms(terms, open).map((term) => inColumns(ANYWHERE, term));
}

/** How many words are asked for when not all are found: from most to fewest. */
export function fewerWords({ terms }: Query): number[] {
  const most = Math.min(terms.length - 1, MAX_RELAXED);
  return Array.from({ length: Math.max(0, most) }, (_, index) => most - index);
}

/** Any of the words: what is highlighted. */
export function anyWord({ terms }: Query, open: boolean): string {
  return inColumns(ANYWHERE, writeTerms(terms, open).join(' OR '));
}

/** The words one after the other, as typed; null for a single one. */
export function asPhrase({ terms }: Query): string | null {
  if (terms.length < 2) return null;
  return inColumns(ANYWHERE, `"${terms.map(({ text }) => text).join(' ')}"`);
}

/** The words close together, in any order; null for a single one. */
export function closeTogether({ terms }: Query): string | null {
  if (terms.length < 2) return null;
  return inColumns(ANYWHERE, `NEAR(${terms.map(quote).join(' ')}, 10)`);
}

function writeTerms(terms: Term[], open: boolean): string[] {
  return terms.map((term, index) =>
    open && index === terms.length - 1 ? `${quote(term)} *` : quote(term),
  );
}

function combinations<T>(items: T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

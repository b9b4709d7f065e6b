/**
 * Names of people, which are typed as one line: "Dr Nuala Fenwright". Which part is which has to be guessed for sorting
 * and for address books; a guess that is wrong puts somebody under another letter, and nothing worse.
 */

/** Stand before a name. In lower case, without a full stop. */
export const titles: ReadonlySet<string> = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'prof',
  'professor',
  'sir',
  'dame',
  'rev',
  'revd',
  'lord',
  'lady',
]);

/** Stand behind one. A word in capitals alone says nothing: surnames are written so as well. */
const suffixes = new Set(
  'jr sr ii iii iv obe mbe cbe kbe phd md frcgp mrcgp frcp mrcp rgn rn bsc msc mba frs'.split(' '),
);

/** Begin a surname: British lists put van der Berg under V, de Souza under D. */
const particles = new Set(
  'van von der den de del della di da dos das du la le ter ten bin ibn al el st saint'.split(' '),
);

/** Scripts whose names begin with the surname. */
const SURNAME_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

export interface NameParts {
  /** As typed: "Dr", "Professor Sir". */
  title: string;
  given: string;
  /** Never empty where the name is not. */
  family: string;
  suffix: string;
}

const plain = (word: string) => word.replaceAll('.', '').toLowerCase();

/** Takes a name apart. Works for one word, one letter, and any script. */
export function namePartsOf(name: string): NameParts {
  const [before = '', ...behind] = name.trim().split(/\s*,\s*/u);
  const words = before.split(/\s+/u).filter((word) => word !== '');
  let first = 0;
  while (first < words.length - 1 && titles.has(plain(words[first] ?? ''))) first += 1;
  let end = words.length;
  while (end > first + 1 && suffixes.has(plain(words[end - 1] ?? ''))) end -= 1;
  const named = words.slice(first, end);
  const suffix = [...words.slice(end), ...behind].join(' ');
  const title = words.slice(0, first).join(' ');
  if (named.length > 1 && named.every((word) => SURNAME_FIRST.test(word))) {
    const [family = '', ...given] = named;
    return { title, given: given.join(' '), family, suffix };
  }
  // The first word is never a particle of the surname: Al Smith, Van Nguyen.
  let start = named.length - 1;
  while (start > 1 && particles.has(plain(named[start - 1] ?? ''))) start -= 1;
  return {
    title,
    given: named.slice(0, start).join(' '),
    family: named.slice(Math.max(start, 0)).join(' '),
    suffix,
  };
}

/**
 * What a list by surname sorts by: the surname without spaces and marks, then the given names. `O’Brien` stands among
 * the Obriens, `Smith, John` before `Smithson, Amy`.
 */
export function sortNameOf(name: string): string {
  const { family, given } = namePartsOf(name);
  const letters = family.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return `${letters === '' ? family : letters} ${given}`.trim();
}

const collator = new Intl.Collator('en-GB');
const base = new Intl.Collator('en-GB', { sensitivity: 'base' });
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Compares what `sortNameOf` made, as a British list does. */
export const compareSortNames: (one: string, other: string) => number = collator.compare;

/**
 * The letter from A to Z under which a list by surname has somebody: `Ødegård` stands under O. Empty for other scripts,
 * which come after Z.
 *
 * @param sortName as `sortNameOf` makes it
 */
export function letterOf(sortName: string): string {
  const first = /^\P{M}\p{M}*/u.exec(sortName)?.[0] ?? '';
  if (!/^\p{Script=Latin}/u.test(first)) return '';
  let letter = '';
  for (const each of alphabet) if (base.compare(each, first) <= 0) letter = each;
  return letter;
}

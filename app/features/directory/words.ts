/** How words are compared in the directory: without case and accents, whatever marks stand in them. */

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const letters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Stand inside a word: O’Brien, Okonjo-Marsh. */
const INSIDE = /['’ʼ`´‐‑–-]/gu;
/** A question is short; what is longer was pasted. */
const MOST_WORDS = 8;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı]/gu, (letter) => letters[letter] ?? letter);
}

/** Everything else than letters and digits parts words. */
const split = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/**
 * The words of some texts, each after a space, in which `beginningOf` is looked for. What has a mark inside is there in one
 * piece and in its parts: Okonjo-Marsh is found by "okonjo-marsh", "okonjomarsh" and "marsh".
 */
export function wordsOf(texts: readonly string[]): string {
  const folded = fold(texts.join(' '));
  const words = new Set([...split(folded.replaceAll(INSIDE, '')), ...split(folded)]);
  return [...words].map((word) => ` ${word}`).join('');
}

/** The words that somebody looks for, at most eight. */
export function wantedWords(typed: string): string[] {
  return split(fold(typed.slice(0, 500)).replaceAll(INSIDE, '')).slice(0, MOST_WORDS);
}

/** What stands in `wordsOf` where a word begins so. */
export function beginningOf(wanted: string): string {
  return ` ${wanted}`;
}

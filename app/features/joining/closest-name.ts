/** Finds the name somebody probably meant. Pure. */

/** Names that share less are no help. */
const ALIKE = 0.5;

/** The pairs of neighbouring letters of a name, without what does not matter. */
function pairsOf(name: string): Set<string> {
  const letters = ` ${plainName(name)} `;
  const pairs = new Set<string>();
  for (let at = 0; at < letters.length - 1; at += 1) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/** A name without case, accents and punctuation: how two spellings of it are compared. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Makes a look-up of the most similar name, by Dice's coefficient of their letter pairs.
 *
 * @param names to choose from
 * @returns answers the one most like a text; null when none is
 */
export function closestAmong(names: readonly string[]): (text: string) => string | null {
  const known = names.map((name) => ({ name, pairs: pairsOf(name) }));
  return (text) => {
    const wanted = pairsOf(text);
    let best: { name: string; likeness: number } | null = null;
    for (const { name, pairs } of known) {
      let shared = 0;
      for (const pair of wanted) if (pairs.has(pair)) shared += 1;
      const likeness = (2 * shared) / (wanted.size + pairs.size);
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { name, likeness };
    }
    return best?.name ?? null;
  };
}

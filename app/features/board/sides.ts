/** From where somebody sees things: of their profession, which the webmaster's list says. */
export const sides = ['clinical', 'management'] as const;
export type Side = (typeof sides)[number];

const words: Record<Side, string> = { clinical: 'Clinical', management: 'Management' };

/** How a side is called. */
export function wordOfSide(side: Side): string {
  return words[side];
}

/** The side that a word stands for, in an address or in the database; null for any other. */
export function readSide(word: string | null): Side | null {
  return sides.find((side) => side === word) ?? null;
}

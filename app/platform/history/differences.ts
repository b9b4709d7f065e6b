import { diffWordsWithSpace } from 'diff';

/** A run of words: left as it was, taken out, or put in. */
export interface Difference {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** Beyond so much work, in milliseconds, two texts have nothing to do with each other, and one stands for the other. */
const TIMEOUT = 200;

/** How one text became another, word by word. */
export function wordDifferences(before: string, after: string): Difference[] {
  const parts = diffWordsWithSpace(before, after, { timeout: TIMEOUT });
  if (!parts) {
    return [
      { kind: 'out', text: before },
      { kind: 'in', text: after },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'in' : removed ? 'out' : 'same',
    text: value,
  }));
}

import type { Piece } from './hit';

/** Where a found word begins and ends, as the index marks it. No text that is indexed holds these (`cleanText`). */
export const MARK_BEGIN = '\u0002';
export const MARK_END = '\u0003';

/** A text with marks, in pieces, so that it is shown without ever being read as HTML. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(MARK_BEGIN)
    .flatMap((part, index): Piece[] => {
      if (index === 0) return [{ text: part, found: false }];
      const [found = '', ...after] = part.split(MARK_END);
      return [
        { text: found, found: true },
        { text: after.join(''), found: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** A text as it is indexed: one line, without control characters. */
export function cleanText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what it takes out
      .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}

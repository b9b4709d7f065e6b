import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText, MARK_BEGIN, MARK_END, piecesOf } from '~/platform/search/pieces';

it('a marked text becomes pieces, and nothing of it is lost', () => {
  const marked = `a ${MARK_BEGIN}diabetic${MARK_END} foot, ${MARK_BEGIN}diabetes${MARK_END}`;
  expect(piecesOf(marked)).toEqual([
    { text: 'a ', found: false },
    { text: 'diabetic', found: true },
    { text: ' foot, ', found: false },
    { text: 'diabetes', found: true },
  ]);
  expect(piecesOf('')).toEqual([]);
});

it('a text that is indexed holds no marks, nor other control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const pieces = piecesOf(cleanText(`x ${MARK_BEGIN}${text}${MARK_END} \u0000`));
      expect(pieces.every(({ found }) => !found)).toBe(true);
    }),
  );
});

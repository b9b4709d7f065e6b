import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { drawQr } from '~/platform/text/qr.server';

it('draws what is dark, and nothing else, neighbours in one piece', () => {
  const link = 'https://pbc.example/live/pass/abcdefghijklmnopqrstuvwxyz';
  const { size, data } = encode(link, { ecc: 'M', border: 4 });
  const drawn = drawQr(link);
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const pieces = [...drawn.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  for (const [, x, y, length, back] of pieces) {
    expect(back).toBe(length);
    for (let at = 0; at < Number(length); at += 1) {
      (squares[Number(y)] ?? [])[Number(x) + at] = true;
    }
  }
  expect(drawn.size).toBe(size);
  expect(squares).toEqual(data);
  expect(pieces.map(([piece]) => piece).join('')).toBe(drawn.path);
  expect(pieces.length).toBeLessThan(data.flat().filter(Boolean).length);
});

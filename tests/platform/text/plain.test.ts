import { expect, it } from 'vitest';
import { plainText } from '~/platform/text/plain';

it.each([
  ['**Bold** and *slanted* and `code`', 'Bold and slanted and code'],
  ['- one\n- two\n1. three', 'one\ntwo\nthree'],
  ['> quoted\n> more', 'quoted\nmore'],
  ['# Heading\n\ntext', 'Heading\n\ntext'],
  ['See [the page](https://example.org/a)', 'See the page (https://example.org/a)'],
  ['snake_case stays, 2 * 3 * 4 too', 'snake_case stays, 2 * 3 * 4 too'],
  ['```\ncode\n```', '\ncode\n'],
  ['<b>not ours</b>', '<b>not ours</b>'],
])('%j reads %j', (markdown, expected) => {
  expect(plainText(markdown)).toBe(expected);
});

it('takes no time over signs without end', () => {
  for (const sign of ['[', '*', '_', '`', '> ', '- ', '[a](']) {
    const began = performance.now();
    plainText(sign.repeat(20_000));
    expect(performance.now() - began, sign).toBeLessThan(1000);
  }
});

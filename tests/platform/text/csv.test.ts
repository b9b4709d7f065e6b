import { expect, it } from 'vitest';
import { writeCsv } from '~/platform/text/csv';

it('rows are lines, and what would break them is put in quotes', () => {
  expect(
    writeCsv([
      ['a', 'b, c'],
      ['say "no"', 'two\nlines'],
      ['', 'é'],
    ]),
  ).toBe('\uFEFFa,"b, c"\r\n"say ""no""","two\nlines"\r\n,é\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])(
  '“%s” is no formula',
  (text) => {
    expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/);
  },
);

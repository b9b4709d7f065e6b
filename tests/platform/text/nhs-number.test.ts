import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNhsNumber } from '~/platform/text/nhs-number';

/** Ten digits with the check digit that the NHS Data Dictionary asks for, or another one. */
const tenDigits = (isRight: boolean) =>
  fc
    .tuple(fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }), fc.integer({ min: 1, max: 9 }))
    .map(([digits, off]) => {
      const sum = digits.reduce((total, digit, index) => total + digit * (10 - index), 0);
      const check = (11 - (sum % 11)) % 11;
      // With a check digit of 10 a number is never issued: any last digit is wrong then.
      if (check === 10) return isRight ? null : [...digits, off].join('');
      return [...digits, isRight ? check : (check + off) % 10].join('');
    })
    .filter((number) => number !== null);

const separator = fc.constantFrom(
  '',
  ' ',
  '-',
  '.',
  '\u00a0',
  '\u2009',
  '\u202f',
  '\u2011',
  '\u2013',
);

/** 943 476 5919, or in whatever groups somebody writes it. */
const written = (isRight: boolean) =>
  fc
    .tuple(tenDigits(isRight), separator, fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9]))
    .map(([digits, between, cuts]) =>
      [...digits].map((digit, index) => (cuts.includes(index) ? between + digit : digit)).join(''),
    );

const words = fc.string({ unit: fc.constantFrom(...'abc .,:()é\n👍') });

describe('finding an NHS number', () => {
  it.each([
    ['943 476 5919', 'a patient (943 476 5919) waited'],
    ['9434765919', 'No 9434765919.'],
    ['943-476-5919', '943-476-5919'],
    ['9434765919', '９４３４７６５９１９'],
    ['943\u00a0476\u00a05919', 'no-break 943\u00a0476\u00a05919'],
    ['943 476 5919', 'born 12.03.1947 943 476 5919'],
    ['943 476 5919', 'ref 1234567 943 476 5919 from 01632 960 118'],
    ['943 476 5919', '943 476 5918 or 943 476 5919'],
  ])('finds %s', (found, text) => {
    expect(findNhsNumber(text)?.replaceAll(/\s/g, ' ')).toBe(found.replaceAll(/\s/g, ' '));
  });

  it.each([
    ['with a wrong check digit', '943 476 5918'],
    ['a phone number', 'ring 01632 960 118'],
    ['eleven digits', '94347659190'],
    ['eleven digits, the last ten of which would do', '19434765919'],
    ['amounts over lines', '943\n4765919'],
    ['ten digits in words', '943 of 476 in 5919'],
    ['nothing', ''],
  ])('leaves alone: %s', (_, text) => {
    expect(findNhsNumber(text)).toBeNull();
  });

  it('finds every number with the right check digit, however it is written, in any text', () => {
    fc.assert(
      fc.property(words, written(true), words, (before, number, after) => {
        const found = findNhsNumber(`${before} ${number} ${after}`);
        expect(found?.replaceAll(/\D/g, '')).toBe(number.replaceAll(/\D/g, ''));
      }),
    );
  });

  it('finds it behind any other number', () => {
    const other = fc.string({ unit: fc.constantFrom(...'0123456789 '), minLength: 1 });
    fc.assert(
      fc.property(other, tenDigits(true), (before, number) => {
        expect(findNhsNumber(`${before} ${number}`)).not.toBeNull();
      }),
    );
  });

  it('never finds one with a wrong check digit', () => {
    fc.assert(
      fc.property(words, written(false), words, (before, number, after) => {
        expect(findNhsNumber(`${before} ${number} ${after}`)).toBeNull();
      }),
    );
  });
});

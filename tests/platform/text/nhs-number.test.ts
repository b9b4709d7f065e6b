import { describe, expect, it } from 'vitest';
import { findNhsNumber } from '~/platform/text/nhs-number';

describe('finding an NHS number', () => {
  it.each([
    ['943 476 5919', 'a patient (943 476 5919) waited'],
    ['9434765919', 'No 9434765919.'],
    ['943-476-5919', '943-476-5919'],
    ['9434765919', '９４３４７６５９１９'],
    ['943\u00a0476\u00a05919', 'no-break 943\u00a0476\u00a05919'],
  ])('finds %s', (found, text) => {
    expect(findNhsNumber(text)?.replaceAll(/\s/g, ' ')).toBe(found.replaceAll(/\s/g, ' '));
  });

  it.each([
    ['with a wrong check digit', '943 476 5918'],
    ['a phone number', 'ring 01632 960 118'],
    ['eleven digits', '94347659190'],
    ['amounts over lines', '943\n4765919'],
  ])('leaves alone: %s', (_, text) => {
    expect(findNhsNumber(text)).toBeNull();
  });
});

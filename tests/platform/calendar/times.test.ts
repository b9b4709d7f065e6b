import { describe, expect, it } from 'vitest';
import { clocksShow, momentOf } from '~/platform/calendar/moments';
import { readTime, timeField } from '~/platform/calendar/times';

describe('a time', () => {
  it.each([
    ['2pm', 14 * 60],
    [' 2:30 PM ', 14 * 60 + 30],
    ['2.30pm', 14 * 60 + 30],
    ['14:30', 14 * 60 + 30],
    ['1430', 14 * 60 + 30],
    ['9', 9 * 60],
    ['0:05', 5],
    ['12am', 0],
    ['12pm', 12 * 60],
    ['midday', 12 * 60],
    ['23:59', 23 * 60 + 59],
  ])('is typed as %j', (typed, minutes) => {
    expect(readTime(typed)).toBe(minutes);
  });

  it.each(['', 'soon', '24:00', '13pm', '0am', '9:60', '9:5', '-1', '123456'])(
    'is not typed as %j',
    (typed) => {
      expect(readTime(typed)).toBeNull();
    },
  );
});

describe('a moment', () => {
  it('is what London’s clocks show, in summer and in winter', () => {
    expect(momentOf('2018-08-06', 17 * 60 + 30).toISOString()).toBe('2018-08-06T16:30:00.000Z');
    expect(momentOf('2018-12-06', 17 * 60 + 30).toISOString()).toBe('2018-12-06T17:30:00.000Z');
  });

  it('goes back into the field it came from', () => {
    for (const minutes of [0, 5, 9 * 60, 23 * 60 + 59]) {
      const field = timeField(momentOf('2018-08-06', minutes));
      expect(readTime(field), field).toBe(minutes);
    }
  });

  it.each([
    ['2027-03-28', 59, true],
    ['2027-03-28', 60, false],
    ['2027-03-28', 119, false],
    ['2027-03-28', 120, true],
    ['2027-10-31', 90, true],
    ['2018-08-06', 90, true],
  ] as const)('on %s the clocks show minute %i: %j', (day, minutes, shown) => {
    expect(clocksShow(day, minutes)).toBe(shown);
  });
});

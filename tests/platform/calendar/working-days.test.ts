import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '~/platform/calendar/bank-holidays';
import { addDays, londonDay, weekdayOf, type Day } from '~/platform/calendar/days';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '~/platform/calendar/working-days';

const days = fc.integer({ min: 0, max: 31 * 365 }).map((after) => addDays('1999-01-01', after));
const counts = fc.integer({ min: 1, max: 300 });

describe('a London day', () => {
  it.each([
    ['2008-07-31T22:59:59Z', '2008-07-31'],
    ['2008-07-31T23:00:00Z', '2008-08-01'],
    ['2008-12-31T23:59:59Z', '2008-12-31'],
    ['2008-03-30T00:30:00Z', '2008-03-30'],
    ['2008-10-26T23:30:00Z', '2008-10-26'],
  ])('at %s is %s', (at, day) => {
    expect(londonDay(at)).toBe(day);
  });
});

describe('working days', () => {
  it.each<[Day, number, Day, string]>([
    ['2008-04-10', 1, '2008-04-11', 'Thursday to Friday'],
    ['2008-04-11', 1, '2008-04-14', 'over a weekend'],
    ['2008-03-20', 1, '2008-03-25', 'over Easter'],
    ['2009-12-24', 1, '2009-12-29', 'over Christmas with a substitute'],
    ['2022-05-27', 3, '2022-06-01', 'the Monday that was no holiday in 2022'],
    ['2022-06-01', 1, '2022-06-06', 'over a jubilee'],
    ['2008-04-12', 0, '2008-04-14', 'a Saturday counts as the Monday after'],
    ['2008-04-14', -1, '2008-04-11', 'backwards'],
  ])('%s and %i more is %s: %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });

  it('are never at a weekend nor on a bank holiday', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const end = addWorkingDays(day, count);
        expect([0, 6]).not.toContain(weekdayOf(end));
        expect(bankHolidays(Number(end.slice(0, 4))).has(end)).toBe(false);
      }),
    );
  });

  it('added and counted agree, forwards and back', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        expect(workingDaysBetween(day, addWorkingDays(day, count))).toBe(count);
        const start = addWorkingDays(day, 0);
        expect(addWorkingDays(addWorkingDays(start, count), -count)).toBe(start);
      }),
    );
  });

  it('add up: there and on is the same as there at once', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, first, second) => {
        expect(addWorkingDays(addWorkingDays(day, first), second)).toBe(
          addWorkingDays(day, first + second),
        );
      }),
    );
  });

  it('between two days are as many as there are such days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const between = Array.from({ length }, (_, index) => addDays(from, index + 1));
        const to = addDays(from, length);
        expect(workingDaysBetween(from, to)).toBe(between.filter(isWorkingDay).length);
        if (length > 0) expect(workingDaysBetween(to, from)).toBe(-workingDaysBetween(from, to));
      }),
    );
  });

  it('are from 250 (2022, with 10 holidays) to 255 a year', () => {
    for (let year = 1999; year <= 2030; year += 1) {
      const count = workingDaysBetween(`${year - 1}-12-31` as Day, `${year}-12-31` as Day);
      expect([year, count >= 250 && count <= 255]).toEqual([year, true]);
    }
  });
});

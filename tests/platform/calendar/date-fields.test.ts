import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFields, readDate } from '~/platform/calendar/date-fields';
import { addDays, dayOf } from '~/platform/calendar/days';

const read = (day: string, month: string, year: string) =>
  readDate({ 'on-day': day, 'on-month': month, 'on-year': year }, 'on', 'the last day');

describe('a date in three fields', () => {
  it('is read as it is written, with or without noughts and spaces', () => {
    expect(read('6', '8', '2018')).toEqual({ day: '2018-08-06' });
    expect(read(' 06', '08 ', '2018')).toEqual({ day: '2018-08-06' });
    expect(read('29', '2', '2028')).toEqual({ day: '2028-02-29' });
  });

  it.each([
    ['', '', '', 'Enter the last day'],
    ['31', '2', '2027', 'The last day must be a real date, like 6 8 2018'],
    ['29', '2', '2027', 'The last day must be a real date, like 6 8 2018'],
    ['0', '8', '2018', 'The last day must be a real date, like 6 8 2018'],
    ['6', '13', '2018', 'The last day must be a real date, like 6 8 2018'],
    ['six', '8', '2018', 'The last day must be a real date, like 6 8 2018'],
    ['6', '', '2018', 'The last day must be a real date, like 6 8 2018'],
    ['6', '8', '18', 'The last day must have a year of 4 numbers'],
    ['6', '8', '', 'The last day must have a year of 4 numbers'],
  ])('refuses %j %j %j', (day, month, year, problem) => {
    expect(read(day, month, year)).toEqual({ problem });
  });

  it('comes back from its own fields, every day of two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
        const day = addDays(dayOf(1900, 1, 1), days);
        expect(readDate(dateFields('on', day), 'on', 'the day')).toEqual({ day });
      }),
    );
  });
});

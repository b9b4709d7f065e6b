import { addDays, dayOf, weekdayOf, type Day } from './days';

/**
 * England's bank holidays: the rule, and the years in which a proclamation changed it. Checked against
 * https://www.gov.uk/bank-holidays (which lists a few years) and the proclamations in the London Gazette before it.
 * What is proclaimed from now on is added to the table below.
 */

const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

/** What was different from 1999 on, by year. A day that was moved is taken from one place and put in another. */
const proclaimed: Record<number, { instead?: Record<Day, Day>; extra?: Record<Day, string> }> = {
  1999: { extra: { '1999-12-31': 'Millennium holiday' } },
  2002: {
    instead: { '2002-05-27': '2002-06-04' },
    extra: { '2002-06-03': 'Golden Jubilee' },
  },
  2011: { extra: { '2011-04-29': 'Royal wedding' } },
  2012: {
    instead: { '2012-05-28': '2012-06-04' },
    extra: { '2012-06-05': 'Diamond Jubilee' },
  },
  2020: { instead: { '2020-05-04': '2020-05-08' } },
  2022: {
    instead: { '2022-05-30': '2022-06-02' },
    extra: { '2022-06-03': 'Platinum Jubilee', '2022-09-19': 'State funeral of the Queen' },
  },
  2023: { extra: { '2023-05-08': 'Coronation of the King' } },
};

const known = new Map<number, ReadonlyMap<Day, string>>();

/**
 * The bank holidays of a year in England, with their names. On these days nobody works; where a feast falls on a
 * weekend it is its substitute that stands here.
 */
export function bankHolidays(year: number): ReadonlyMap<Day, string> {
  let holidays = known.get(year);
  if (!holidays) {
    holidays = workOut(year);
    known.set(year, holidays);
  }
  return holidays;
}

function workOut(year: number): Map<Day, string> {
  const easter = easterSunday(year);
  const { instead = {}, extra = {} } = proclaimed[year] ?? {};
  const regular: Array<[Day, string]> = [
    [newYear(year), 'New Year’s Day'],
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [mondayFrom(dayOf(year, 5, 1)), 'Early May bank holiday'],
    [mondayFrom(dayOf(year, 5, 25)), 'Spring bank holiday'],
    [mondayFrom(dayOf(year, 8, 25)), 'Summer bank holiday'],
    ...christmas(year),
  ];
  const days = [
    ...regular.map(([day, name]) => [instead[day] ?? day, name] as const),
    ...(Object.entries(extra) as Array<[Day, string]>),
  ];
  return new Map(days.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Gauss's rule as Butcher wrote it down, for the Gregorian calendar. */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The Monday on or after a day. */
function mondayFrom(day: Day): Day {
  return addDays(day, (MONDAY - weekdayOf(day) + 7) % 7);
}

/** Its substitute is the Monday after. */
function newYear(year: number): Day {
  const day = dayOf(year, 1, 1);
  return [SATURDAY, SUNDAY].includes(weekdayOf(day)) ? mondayFrom(day) : day;
}

/** Substitutes come after Boxing Day: a Sunday's Christmas is made up for on Tuesday. */
function christmas(year: number): Array<[Day, string]> {
  const day = dayOf(year, 12, 25);
  const weekday = weekdayOf(day);
  const moved = weekday === SATURDAY || weekday === SUNDAY;
  const boxingMoved = weekday === SATURDAY || weekday === SATURDAY - 1;
  return [
    [moved ? addDays(day, 2) : day, 'Christmas Day'],
    [addDays(day, boxingMoved ? 3 : 1), 'Boxing Day'],
  ];
}

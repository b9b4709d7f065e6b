// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatDuration,
  formatTime,
  greeting,
  relativeDay,
} from '~/platform/dates';

/** Clocks went forward on 30 March 2008 at 1am and back on 26 October 2008 at 2am (1am GMT). */
const now = '2008-10-14T08:00:00Z';

describe('a day', () => {
  it('is written as the NHS writes it', () => {
    expect(formatDate('2018-08-06T12:00:00Z')).toBe('Monday 6 August 2018');
  });

  it('leaves the year out when it is this year', () => {
    expect(formatDayMonth('2008-09-22T12:00:00Z', now)).toBe('Monday 22 September');
    expect(formatDayMonth('2007-09-22T12:00:00Z', now)).toBe('Saturday 22 September 2007');
  });

  it('is London’s day: summer midnight comes at 11pm UTC', () => {
    expect(formatDate('2008-07-31T23:00:00Z')).toBe('Friday 1 August 2008');
    expect(formatDate('2008-12-31T23:59:00Z')).toBe('Wednesday 31 December 2008');
  });

  it('belongs to the year London is in', () => {
    expect(formatDayMonth('2009-01-01T00:00:00Z', '2008-12-31T23:59:59Z')).toBe(
      'Thursday 1 January 2009',
    );
  });

  it('may be given as a Date', () => {
    expect(formatDate(new Date('2018-08-06T12:00:00Z'))).toBe('Monday 6 August 2018');
  });
});

describe('a time', () => {
  it.each([
    ['2008-12-01T00:00:00Z', 'midnight'],
    ['2008-12-01T00:05:00Z', '12:05am'],
    ['2008-12-01T09:00:00Z', '9am'],
    ['2008-12-01T12:00:00Z', 'midday'],
    ['2008-12-01T12:01:00Z', '12:01pm'],
    ['2008-12-01T17:00:00Z', '5pm'],
    ['2008-12-01T17:30:00Z', '5:30pm'],
    ['2008-07-01T16:30:00Z', '5:30pm'],
    ['2008-03-30T00:59:00Z', '12:59am'],
    ['2008-03-30T01:00:00Z', '2am'],
    ['2008-10-26T00:30:00Z', '1:30am'],
    ['2008-10-26T01:30:00Z', '1:30am'],
    ['2008-10-26T02:00:00Z', '2am'],
  ])('%s reads “%s”', (at, words) => {
    expect(formatTime(at)).toBe(words);
  });

  it('stands after its day', () => {
    expect(formatDateTime('2008-09-22T12:10:00Z', now)).toBe('Monday 22 September, 1:10pm');
    expect(formatDateTime('2007-12-22T13:10:00Z', now)).toBe('Saturday 22 December 2007, 1:10pm');
  });
});

describe('a day seen from now', () => {
  it.each([
    ['2008-10-13T23:00:00Z', 'today'],
    ['2008-10-14T22:59:00Z', 'today'],
    ['2008-10-13T22:59:00Z', 'yesterday'],
    ['2008-10-14T23:00:00Z', 'tomorrow'],
    ['2008-10-12T12:00:00Z', 'Sunday 12 October'],
    ['2007-10-14T12:00:00Z', 'Sunday 14 October 2007'],
  ])('%s is “%s”', (at, words) => {
    expect(relativeDay(at, now)).toBe(words);
  });

  it('holds over both clock changes', () => {
    expect(relativeDay('2008-03-30T00:30:00Z', '2008-03-30T22:30:00Z')).toBe('today');
    expect(relativeDay('2008-03-29T23:30:00Z', '2008-03-30T22:30:00Z')).toBe('yesterday');
    expect(relativeDay('2008-10-25T23:30:00Z', '2008-10-26T23:30:00Z')).toBe('today');
    expect(relativeDay('2008-10-25T22:30:00Z', '2008-10-26T23:30:00Z')).toBe('yesterday');
  });
});

describe('how long something took', () => {
  it.each([
    ['2008-10-14T07:59:30Z', 'in less than a minute'],
    ['2008-10-14T07:59:00Z', 'in 1 minute'],
    ['2008-10-14T07:01:00Z', 'in 59 minutes'],
    ['2008-10-14T07:00:00Z', 'in 1 hour'],
    ['2008-10-14T04:30:00Z', 'in 3 hours'],
    ['2008-10-13T08:01:00Z', 'in 23 hours'],
    ['2008-10-13T08:00:00Z', 'in 1 day'],
    ['2008-10-06T07:00:00Z', 'in 8 days'],
  ])('since %s is “%s”', (from, words) => {
    expect(formatDuration(from, now)).toBe(words);
  });

  it('counts noon to noon as a day when the clocks go forward: 23 hours', () => {
    expect(formatDuration('2008-03-29T12:00:00Z', '2008-03-30T11:00:00Z')).toBe('in 1 day');
  });

  it('and when they go back: 25 hours, of which 24 are no day yet', () => {
    expect(formatDuration('2008-10-25T11:00:00Z', '2008-10-26T11:30:00Z')).toBe('in 24 hours');
    expect(formatDuration('2008-10-25T11:00:00Z', '2008-10-26T12:00:00Z')).toBe('in 1 day');
  });

  it('counts the hours that went by, not those the clocks show', () => {
    expect(formatDuration('2008-03-30T00:30:00Z', '2008-03-30T02:30:00Z')).toBe('in 2 hours');
    expect(formatDuration('2008-10-26T00:30:00Z', '2008-10-26T01:30:00Z')).toBe('in 1 hour');
  });
});

describe('a greeting', () => {
  it.each([
    ['2008-07-01T10:59:00Z', 'Good morning'],
    ['2008-07-01T11:00:00Z', 'Good afternoon'],
    ['2008-12-01T11:59:00Z', 'Good morning'],
    ['2008-07-01T17:00:00Z', 'Good evening'],
    ['2008-07-01T16:59:00Z', 'Good afternoon'],
    ['2008-07-01T23:00:00Z', 'Good morning'],
  ])('at %s is “%s”', (at, words) => {
    expect(greeting(at)).toBe(words);
  });
});

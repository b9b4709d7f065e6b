import { describe, expect, it } from 'vitest';
import { sessionForm } from '~/features/questions/schema';

/** A session begins before it ends, by the moment and not by the clock alone. */

function read(day: string, from: string, to: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  const read = sessionForm.safeParse({
    title: 'Questions to the speaker',
    sections: 'clinical',
    'day-year': year,
    'day-month': month,
    'day-day': date,
    from,
    to,
  });
  const issues = read.success ? [] : read.error.issues;
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('the times of a session', () => {
  it.each([
    ['2027-03-26', '1:15am', '2:05am'],
    // The clocks go back: an hour and ten minutes.
    ['2027-10-31', '12:55am', '1:05am'],
  ])('on %s from %s to %s are right', (day, from, to) => {
    expect(read(day, from, to)).toEqual({});
  });

  it.each([
    ['2027-03-28', '1:15am', '3am', 'from', /leave this time out/],
    ['2027-03-28', '12:30am', '1:30am', 'to', /leave this time out/],
    ['2027-03-26', '2pm', '2pm', 'to', /after it begins/],
    ['2027-03-26', '2pm', '1pm', 'to', /after it begins/],
    ['2027-02-31', '2pm', '3pm', 'day', /real date/],
  ])('on %s from %s to %s are refused beside the field', (day, from, to, field, words) => {
    const problems = read(day, from, to);
    expect(problems).toEqual({ [field]: expect.stringMatching(words) as string });
  });
});

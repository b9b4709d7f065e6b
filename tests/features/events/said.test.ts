import { expect, it } from 'vitest';
import { isAskedDetails, ordinal, sayLeft, sayStanding } from '~/features/events/coming/said';

const now = '2018-08-01T09:00:00Z';
const mine = { position: null, offerEndsAt: null, closed: null } as const;

it('a place that is offered is said with its end, in London’s time', () => {
  const offerEndsAt = '2018-08-06T16:30:00Z';
  expect(sayStanding({ ...mine, answer: 'yes', place: 'offered', offerEndsAt }, now)).toBe(
    'A place is free for you until Monday 6 August, 5:30pm. After that it is offered to the next.',
  );
  expect(sayStanding({ ...mine, answer: 'yes', place: 'waiting', position: 2 }, now)).toMatch(
    /^You are 2nd on the waiting list/,
  );
  expect(sayStanding({ ...mine, answer: null, place: 'none' }, now)).toBeNull();
});

it('who had a place is told so once it is over, and who had none hears nothing of it', () => {
  const over = { ...mine, closed: 'over', answer: 'yes' } as const;
  expect(sayStanding({ ...over, place: 'held' }, now)).toBe('You said that you were coming.');
  expect(sayStanding({ ...over, place: 'waiting' }, now)).toBeNull();
});

it('what somebody needs is not asked where sending it would take an offer, or a new turn in the line', () => {
  expect(isAskedDetails({ answer: 'yes', place: 'held' })).toBe(true);
  expect(isAskedDetails({ answer: 'yes', place: 'waiting' })).toBe(true);
  expect(isAskedDetails({ answer: 'maybe', place: 'none' })).toBe(true);
  expect(isAskedDetails({ answer: 'yes', place: 'offered' })).toBe(false);
  expect(isAskedDetails({ answer: 'yes', place: 'lapsed' })).toBe(false);
  expect(isAskedDetails({ answer: 'no', place: 'none' })).toBe(false);
});

it('places and turns are counted in words', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th',
  );
  expect([null, 0, 1, 2].map(sayLeft)).toEqual([
    null,
    expect.stringContaining('waiting list'),
    '1 place is left.',
    '2 places are left.',
  ]);
});

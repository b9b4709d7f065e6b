import { describe, expect, it } from 'vitest';
import { countDays } from '~/features/board/overview/day-count';
import {
  countAgents,
  countByName,
  countFigures,
  countMonths,
  countPlaces,
  listOverdue,
  listUnconfirmed,
  median,
  type QueryFacts,
} from '~/features/board/overview/figures';

/** The figures of the overview, from facts. Monday 1 June 2026 is today. */

const today = '2026-06-01';
const since = '2025-06-01';
const days = countDays('2025-01-01', today);

function query(facts: Partial<QueryFacts> = {}): QueryFacts {
  return {
    id: 'a',
    title: 'Who?',
    area: null,
    sections: ['Clinical'],
    askedAt: '2026-05-18T09:00:00.000Z',
    firstReplyAt: null,
    acceptedAt: null,
    settledAt: null,
    state: 'network',
    step: 0,
    dueOn: '2026-06-02',
    agent: null,
    ...facts,
  };
}

const accepted = (askedAt: string, acceptedAt: string) =>
  query({ askedAt, acceptedAt, settledAt: acceptedAt, state: 'answered', dueOn: null });

describe('a median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[9, 1], 5],
    [[10, 2, 9], 9],
    [[1, 2, 3, 10], 2.5],
  ])('of %j is %j', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });
});

describe('the figures', () => {
  it('count what is open, where it is, and what is late', () => {
    const figures = countFigures(
      [
        query(),
        query({ state: 'agent', step: 1, dueOn: '2026-05-29' }),
        // It went up because a day went by, as its tag says.
        query({ state: 'agent', step: 3, dueOn: today }),
        accepted('2026-05-18T09:00:00.000Z', '2026-05-20T09:00:00.000Z'),
      ],
      days,
      since,
    );
    expect(figures).toMatchObject({ asked: 4, open: 3, escalated: 2, overdue: 2, accepted: 2 });
  });

  it('count working days: no weekends, no bank holidays', () => {
    // From Friday over the weekend and the Spring bank holiday (Monday 25 May) to Tuesday.
    const figures = countFigures(
      [accepted('2026-05-22T09:00:00.000Z', '2026-05-26T09:00:00.000Z')],
      days,
      since,
    );
    expect(figures.accepted).toBe(1);
  });

  it('know in which day of London a late hour lies', () => {
    expect(days.of('2026-05-18T23:30:00.000Z')).toBe('2026-05-19');
    expect(days.of('2026-01-18T23:30:00.000Z')).toBe('2026-01-18');
  });

  it('put every open query into one age and one place', () => {
    const queries = [
      query({ askedAt: '2026-06-01T08:00:00.000Z' }),
      query({ askedAt: '2026-05-27T08:00:00.000Z', state: 'waiting', step: 1 }),
      query({ askedAt: '2025-02-03T08:00:00.000Z', state: 'agent', step: 3 }),
      query({ state: 'confirming' }),
      query({ state: 'asker', step: 1 }),
    ];
    const { ages } = countFigures(queries, days, since);
    expect(ages.map(({ count }) => count)).toEqual([1, 1, 2, 0, 1]);
    expect(countPlaces(queries).map(({ count }) => count)).toEqual([1, 1, 0, 1, 1, 1]);
  });

  it('leave what was asked before the year out of the times, and not out of what is open', () => {
    const old = query({
      askedAt: '2025-02-03T08:00:00.000Z',
      firstReplyAt: '2025-02-04T08:00:00Z',
    });
    expect(countFigures([old], days, since)).toMatchObject({ asked: 0, open: 1, firstReply: null });
  });

  it('group by name, a query with two names in both', () => {
    const rows = countByName(
      [query({ sections: ['Management', 'Clinical'] }), query()],
      ({ sections }) => sections,
      days,
      since,
    );
    expect(rows.map(({ name, open }) => [name, open])).toEqual([
      ['Clinical', 2],
      ['Management', 1],
    ]);
  });

  it('tell the months apart, up to this one', () => {
    const months = countMonths(
      [accepted('2026-05-18T09:00:00.000Z', '2026-05-19T09:00:00.000Z')],
      days,
      3,
    );
    expect(months.map(({ label, asked, accepted: median }) => [label, asked, median])).toEqual([
      ['April 2026', 0, null],
      ['May 2026', 1, 1],
      ['June 2026', 0, null],
    ]);
  });
});

describe('for the steering group', () => {
  const late = query({ state: 'agent', step: 1, agent: 'Ada, NHS Fen', dueOn: '2026-05-29' });
  const later = query({ state: 'agent', step: 3, dueOn: '2026-05-20' });
  const inTime = query({ state: 'agent', step: 1, agent: 'Ada, NHS Fen' });

  it('agents stand with what they have, whoever has most that is overdue first', () => {
    expect(countAgents([inTime, late, later, query()], today)).toEqual([
      { name: 'Ada, NHS Fen', open: 2, overdue: 1 },
      { name: 'The steering group', open: 1, overdue: 1 },
    ]);
  });

  it('what is overdue stands with its owner, the longest first', () => {
    const listed = listOverdue([late, inTime, later], today);
    expect(listed.map(({ owner, day }) => [owner, day])).toEqual([
      ['The steering group', '2026-05-20'],
      ['Ada, NHS Fen', '2026-05-29'],
    ]);
  });

  it('what nobody confirmed stands with the day on which it closed', () => {
    const closed = query({ state: 'unconfirmed', settledAt: '2026-05-20T02:00:00.000Z' });
    expect(listUnconfirmed([late, closed], days)).toEqual([
      { id: 'a', title: 'Who?', owner: 'The network', day: '2026-05-20' },
    ]);
  });
});

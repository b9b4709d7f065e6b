import { describe, expect, it } from 'vitest';
import type { HistoryStep, Standing } from '~/features/escalation/seen/standing';
import { wordsOfStep } from '~/features/escalation/seen/history-words';
import { trackOf, type Asked } from '~/features/escalation/seen/track';
import {
  besideOf,
  daysLeft,
  isOverdue,
  ownershipOf,
  tagOf,
} from '~/features/escalation/seen/words';

/** What pages say of a query's way. Thursday 8 October 2026 is today. */

const today = '2026-10-08';
const now = `${today}T10:00:00Z`;
const agent = { name: 'Ada', organisation: 'NHS Suffolk' };
const next = { name: 'Bo', organisation: 'NHS Norfolk' };

const standing = (facts: Partial<Standing> = {}): Standing => ({
  state: 'network',
  step: 0,
  agent: null,
  deputy: null,
  next,
  dueOn: '2026-10-15',
  waitingFor: '',
  notYet: false,
  escalatedAt: null,
  settledAt: null,
  version: 1,
  ...facts,
});

const withAgent = (facts: Partial<Standing> = {}) =>
  standing({ state: 'agent', step: 1, agent, escalatedAt: '2026-10-05T06:00:00Z', ...facts });

const asked: Asked = { at: '2026-09-28T09:00:00Z', by: 'Cy', told: 1, replies: 0, answer: null };

describe('the tag', () => {
  it.each([
    ['Unanswered', 'unanswered', standing(), 0],
    ['Not answered yet', 'unanswered', standing(), 2],
    ['With agent', 'with-agent', withAgent(), 0],
    ['With agent', 'with-agent', withAgent({ dueOn: today }), 0],
    ['Overdue', 'overdue', withAgent({ dueOn: '2026-10-07' }), 0],
    ['Overdue', 'overdue', withAgent({ step: 2 }), 0],
    ['Waiting for', 'waiting', withAgent({ state: 'waiting' }), 0],
    ['Asked back', 'waiting', withAgent({ state: 'asker' }), 0],
    ['Answered', 'answered', withAgent({ state: 'answered' }), 1],
    ['Answered, unconfirmed', 'answered', withAgent({ state: 'unconfirmed' }), 1],
    ['Stopped', null, standing({ state: 'stopped' }), 0],
  ] as const)('is “%s”, with the look %s', (word, look, query, replies) => {
    expect(tagOf(query, replies, today)).toEqual({ word, look });
  });

  it('is overdue for nobody who waits for somebody else', () => {
    expect(isOverdue(withAgent({ state: 'waiting', dueOn: '2026-10-01' }), today)).toBe(false);
  });
});

describe('beside a query in a list', () => {
  it('stands how long the network has, and who comes then', () => {
    expect(besideOf(standing(), today)).toEqual({
      head: '5 working days left',
      text: 'then NHS Norfolk',
    });
    expect(besideOf(standing({ next: null, dueOn: today }), today)).toEqual({
      head: 'Goes to the agent tomorrow',
      text: 'the steering group, unless answered',
    });
  });

  it('stands whose answer is due, or was', () => {
    expect(besideOf(withAgent({ dueOn: today }), today).text).toBe('Answer due today');
    expect(besideOf(withAgent({ dueOn: '2026-10-07' }), today).text).toBe(
      'Answer was due yesterday',
    );
  });
});

describe('whose a query is', () => {
  it('is said with who stands in for an agent who is away', () => {
    const deputy = { ...next, until: '2026-10-16' as const };
    expect(ownershipOf(withAgent({ deputy }), today)?.owner).toEqual({
      name: 'Ada',
      note: 'Away until Friday 16 October: Bo answers meanwhile',
    });
    expect(ownershipOf(withAgent(), today)?.owner.note).toBe('Agent, NHS Suffolk');
  });

  it('is nobody’s once it is settled', () => {
    expect(ownershipOf(standing({ state: 'answered', settledAt: now }), today)).toBeNull();
  });

  it.each([
    [2, '2 working days left'],
    [1, '1 working day left'],
    [0, 'Today'],
    [-1, '1 working day ago'],
  ])('counts %i working days', (left, words) => expect(daysLeft(left)).toBe(words));
});

describe('the way of a query', () => {
  const titles = (query: Standing, facts: Partial<Asked> = {}) =>
    trackOf(query, { ...asked, ...facts }, now).map(({ title, state }) => `${title}: ${state}`);

  it('shows where it is, what was before, and what is to come', () => {
    expect(titles(standing())).toEqual([
      'Asked: done',
      'With the network: now',
      'With the agent: next',
      'Answered: next',
    ]);
    expect(titles(withAgent())).toEqual([
      'Asked: done',
      'With the network: done',
      'With the agent: now',
      'Answered: next',
    ]);
    expect(titles(withAgent({ step: 3, dueOn: '2026-10-01' }))).toEqual([
      'Asked: done',
      'With the network: done',
      'With the agent: done',
      'With the steering group: now',
      'Answered: next',
    ]);
  });

  it.each([
    standing(),
    withAgent(),
    withAgent({ step: 2 }),
    withAgent({ step: 3, agent: null }),
    withAgent({ state: 'waiting', waitingFor: 'the guide' }),
    withAgent({ state: 'asker' }),
    withAgent({ state: 'confirming' }),
  ])('is in one place at a time', (query) => {
    expect(titles(query).filter((title) => title.endsWith(': now'))).toHaveLength(1);
  });

  it('ends with who answered, and how fast', () => {
    const done = standing({ state: 'answered', settledAt: now, dueOn: null });
    const answer = { by: 'Dee', at: '2026-10-01T09:00:00Z' };
    const last = trackOf(done, { ...asked, replies: 1, answer }, now).at(-1);
    expect(last).toMatchObject({ title: 'Answered', state: 'done' });
    expect(last?.text).toMatch(/^By Dee, /);
  });
});

describe('every step', () => {
  const step = (facts: Partial<HistoryStep>): HistoryStep => ({
    id: 'a',
    kind: 'started',
    step: 0,
    dueOn: null,
    agent: null,
    by: null,
    words: '',
    replyId: null,
    at: now,
    ...facts,
  });

  it('is said in a sentence, with the reason in its own words', () => {
    expect(wordsOfStep(step({ dueOn: '2026-10-09' }), now).what).toBe(
      'Asked: with the network, until tomorrow',
    );
    expect(wordsOfStep(step({ kind: 'escalated', step: 1, agent }), now).what).toBe(
      'Went to Ada, NHS Suffolk',
    );
    expect(wordsOfStep(step({ kind: 'passed-up', step: 3 }), now).what).toBe(
      'It went up to the steering group',
    );
    expect(wordsOfStep(step({ kind: 'nudged', step: 3 }), now).what).toMatch(/^The steering group/);
    const handed = step({ kind: 'handed-on', step: 1, agent, by: 'Bo', words: 'Hers' });
    expect(wordsOfStep(handed, now)).toEqual({
      what: 'Bo handed it on to Ada, NHS Suffolk',
      words: 'Hers',
    });
  });
});

import { describe, expect, it } from 'vitest';
import {
  isAskers,
  isDone,
  isInRoom,
  nextState,
  questionDeeds,
  questionStates,
  readState,
  type QuestionDeed,
  type QuestionState,
} from '~/features/questions/machine';

/** Every state, and everything that can be done in it: what is not here cannot be done. */
const ways: Record<QuestionState, Partial<Record<QuestionDeed, QuestionState>>> = {
  submitted: {
    approve: 'waiting',
    decline: 'declined',
    merge: 'merged',
    withdraw: 'withdrawn',
    settle: 'left-open',
  },
  waiting: {
    'put-on-air': 'on-air',
    answer: 'answered',
    'take-away': 'taken-away',
    'wait-for': 'waiting-for',
    'leave-open': 'left-open',
    decline: 'declined',
    merge: 'merged',
    withdraw: 'withdrawn',
    'read-again': 'submitted',
    settle: 'left-open',
  },
  'on-air': {
    answer: 'answered',
    'take-away': 'taken-away',
    'wait-for': 'waiting-for',
    'leave-open': 'left-open',
    back: 'waiting',
    settle: 'left-open',
  },
  answered: { back: 'waiting' },
  'taken-away': { keep: 'answered', 'give-up': 'left-open' },
  'waiting-for': { keep: 'answered', 'give-up': 'left-open' },
  'left-open': {
    'put-on-air': 'on-air',
    answer: 'answered',
    'take-away': 'taken-away',
    'wait-for': 'waiting-for',
    back: 'waiting',
    settle: 'left-open',
  },
  merged: { back: 'waiting', 'read-again': 'submitted' },
  declined: { approve: 'waiting' },
  withdrawn: {},
};

const all = questionStates.flatMap((state) => questionDeeds.map((deed) => [state, deed] as const));

it.each(all)('a question that is %s, and %s', (state, deed) => {
  expect(nextState(state, deed)).toBe(ways[state][deed] ?? null);
});

describe('every way', () => {
  /** States that can be reached from one, whatever is done. */
  function reachable(from: QuestionState): Set<QuestionState> {
    const seen = new Set<QuestionState>([from]);
    for (const state of seen) {
      for (const deed of questionDeeds) {
        const next = nextState(state, deed);
        if (next !== null) seen.add(next);
      }
    }
    return seen;
  }

  it('begins with a question that is to be read, or waits, and leads to every state', () => {
    expect([...reachable('submitted')].sort()).toEqual([...questionStates].sort());
    expect([...reachable('waiting')].sort()).toEqual([...questionStates].sort());
  });

  it('goes on air through the room alone: what is to be read, declined or taken back never does', () => {
    for (const state of questionStates.filter((one) => !isInRoom(one))) {
      expect(nextState(state, 'put-on-air'), state).toBeNull();
    }
  });

  it('ends for good only where its asker took it back', () => {
    const ended = questionStates.filter((state) => reachable(state).size === 1);
    expect(ended).toEqual(['withdrawn']);
  });

  it('never leaves a promise but by keeping it or giving it up', () => {
    for (const state of ['taken-away', 'waiting-for'] as const) {
      const deeds = questionDeeds.filter((deed) => nextState(state, deed) !== null);
      expect(deeds).toEqual(['keep', 'give-up']);
    }
  });
});

it('says who sees a question, and whose it still is', () => {
  expect(questionStates.filter(isInRoom)).toEqual([
    'waiting',
    'on-air',
    'answered',
    'taken-away',
    'waiting-for',
    'left-open',
  ]);
  expect(questionStates.filter(isAskers)).toEqual(['submitted', 'waiting']);
  expect(questionStates.filter(isDone)).toEqual([
    'answered',
    'taken-away',
    'waiting-for',
    'left-open',
  ]);
  expect([readState('on-air'), readState('nothing of ours')]).toEqual(['on-air', 'withdrawn']);
});

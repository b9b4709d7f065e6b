import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Paced } from '../../../server/live/paced';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function paced(first: 'at-once' | 'later') {
  const done: string[] = [];
  const pace = new Paced((name) => done.push(name), 1000, first);
  return { done, pace };
}

it('at once, and then no more than once in a while, once more after the last call', () => {
  const { done, pace } = paced('at-once');
  for (let call = 0; call < 10; call += 1) pace.call('a');
  pace.call('b');
  expect(done).toEqual(['a', 'b']);
  vi.advanceTimersByTime(999);
  expect(done).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual(['a', 'b', 'a']);
  pace.call('a');
  expect(done).toHaveLength(4);
});

it('later, when nothing is to be done at once', () => {
  const { done, pace } = paced('later');
  pace.call('a');
  pace.call('a');
  expect(done).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual(['a']);
});

it('for however many names, and keeps nothing of those that are done', () => {
  const { done, pace } = paced('at-once');
  for (let number = 0; number < 1_000; number += 1) {
    pace.call(`room ${number}`);
    pace.call(`room ${number}`);
  }
  vi.advanceTimersByTime(2_000);
  expect(done).toHaveLength(2_000);
  expect(vi.getTimerCount()).toBe(0);
});

it('not at all once it is stopped', () => {
  const { done, pace } = paced('later');
  pace.call('a');
  pace.stop();
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual([]);
});

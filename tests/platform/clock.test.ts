import { describe, expect, it } from 'vitest';
import { atTime, newId, newToken, now, secondsFromNow } from '~/platform/clock.server';

const then = new Date('2026-03-02T09:00:00Z');

describe('the clock', () => {
  it('can be held for some work, all of it, and goes on afterwards', async () => {
    const seen = await atTime(then, async () => {
      const before = now();
      await Promise.resolve();
      return [before, now(), secondsFromNow(90)];
    });
    expect(seen).toEqual([then, then, new Date('2026-03-02T09:01:30Z')]);
    expect(now()).not.toEqual(then);
  });

  it('is not held for work that goes on beside it', async () => {
    const [held, free] = await Promise.all([
      atTime(then, async () => now()),
      (async () => now())(),
    ]);
    expect(held).toEqual(then);
    expect(free).not.toEqual(then);
  });
});

describe('ids and secrets', () => {
  it('stand in addresses as they are, and never come twice', () => {
    const ids = Array.from({ length: 1000 }, newId);
    const tokens = Array.from({ length: 1000 }, newToken);
    expect(new Set(ids).size).toBe(1000);
    expect(new Set(tokens).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[\w-]{12}$/);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });
});

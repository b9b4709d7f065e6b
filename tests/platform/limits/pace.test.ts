import { expect, it } from 'vitest';
import { Pace } from '~/platform/limits/pace.server';

it('lets somebody do something so often, and says how long to wait after that', async () => {
  const pace = new Pace(2, 60);
  expect([await pace.spend('one'), await pace.spend('one')]).toEqual([0, 0]);
  const seconds = await pace.spend('one');
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await pace.spend('another')).toBe(0);
});

it('tells how long to wait without counting', async () => {
  const pace = new Pace(1, 60);
  expect([await pace.wait('one'), await pace.wait('one')]).toEqual([0, 0]);
  await pace.spend('one');
  expect(await pace.wait('one')).toBeGreaterThan(0);
  expect(await pace.wait('another')).toBe(0);
});

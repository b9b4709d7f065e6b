import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { daysOf } from '~/features/events/series/rule';
import { endSeries, makeSeriesAhead, repeatEvent } from '~/features/events/series/series.server';
import type { Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { atTime, now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { addEvent } from './event';

/** Events that repeat. */

useFreshDatabase();

let host: Person;
beforeAll(async () => {
  host = await addMember();
});

const series = (rule: string, firstOn: string, interval = 1, lastOn: string | null = null) => ({
  rule,
  interval,
  firstOn,
  lastOn,
});

describe('the days of a series', () => {
  it.each([
    [
      'every 2 weeks',
      series('weekly', '2027-03-02', 2),
      ['2027-03-16', '2027-03-30', '2027-04-13'],
    ],
    [
      'the second Tuesday',
      series('monthly-on-weekday', '2027-03-09'),
      ['2027-04-13', '2027-05-11', '2027-06-08'],
    ],
    [
      'the fifth Monday, else the last',
      series('monthly-on-weekday', '2027-03-29'),
      ['2027-04-26', '2027-05-31', '2027-06-28'],
    ],
    ['the 31st, where there is one', series('monthly-on-date', '2027-03-31'), ['2027-05-31']],
    [
      'up to its last day',
      series('weekly', '2027-03-02', 1, '2027-03-16'),
      ['2027-03-09', '2027-03-16'],
    ],
  ])('are %s', (_, rule, days) => {
    const until = rule.interval === 2 ? '2027-04-20' : '2027-06-30';
    const found = daysOf(rule, rule.firstOn as `${number}-${number}-${number}`, until);
    expect(found.slice(0, 3)).toEqual(days);
  });
});

/** The days and hours of a series’ events, by London’s clocks and as moments. */
async function eventsOf(slug: string) {
  const { seriesId } = await db().event.findUniqueOrThrow({ where: { slug } });
  return db().event.findMany({ where: { seriesId }, orderBy: { startsAt: 'asc' } });
}

const weekly = { deed: 'repeat', rule: 'weekly', interval: 1, lastOn: null } as const;

describe('repeating', () => {
  it('makes real events for 92 days, at the same time by the clock over its change', async () => {
    await atTime(new Date('2027-03-01T12:00:00Z'), async () => {
      const { slug } = await addEvent(host, { kind: 'learning-set', from: 9 * 60, to: 10 * 60 });
      expect(await repeatEvent(host, slug, weekly)).toBe(12);
      const events = await eventsOf(slug);
      expect(events.every(({ state }) => state === 'published')).toBe(true);
      expect(new Set(events.map(({ startsMinutes }) => startsMinutes))).toEqual(new Set([540]));
      const hours = events.map(({ startsAt }) => startsAt.toISOString().slice(5, 13));
      expect(hours).toContain('03-22T09');
      expect(hours).toContain('03-29T08');
      await expect(repeatEvent(host, slug, weekly)).rejects.toThrow(Conflict);
    });
  });

  it('goes on by itself, makes nothing twice and nothing of the past, and ends', async () => {
    const begun = new Date('2027-03-01T12:00:00Z');
    const { slug } = await atTime(begun, () => addEvent(host, { kind: 'learning-set' }));
    await atTime(begun, () => repeatEvent(host, slug, weekly));
    const before = (await eventsOf(slug)).length;
    expect(await atTime(begun, makeSeriesAhead)).toBe(0);
    const muchLater = new Date('2028-03-01T12:00:00Z');
    await atTime(muchLater, makeSeriesAhead);
    const made = (await eventsOf(slug)).slice(before);
    expect(made.length).toBeGreaterThan(0);
    expect(made.every(({ startsOn }) => startsOn > '2028-03-01')).toBe(true);
    await expect(atTime(muchLater, async () => endSeries(await addMember(), slug))).rejects.toThrow(
      Forbidden,
    );
    await atTime(muchLater, () => endSeries(host, slug));
    const atTheEnd = (await eventsOf(slug)).length;
    await atTime(new Date('2029-03-01T12:00:00Z'), makeSeriesAhead);
    expect((await eventsOf(slug)).length).toBe(atTheEnd);
  });

  it('is not for a draft, nor up to a day before the event', async () => {
    const draft = await addEvent(host, { state: 'draft' });
    await expect(repeatEvent(host, draft.slug, weekly)).rejects.toThrow(Conflict);
    const { slug } = await addEvent(host);
    const early = { ...weekly, lastOn: addDays(londonDay(now()), 2) };
    await expect(repeatEvent(host, slug, early)).rejects.toThrow(Invalid);
  });
});

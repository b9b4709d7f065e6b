import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonDay } from '~/platform/calendar/days';
import { latestSlot, nextSlot, type Rhythm } from '~/platform/jobs/slots';

const daily: Rhythm = { on: 'daily', at: '07:30' };
const working: Rhythm = { on: 'working days', at: '07:30' };
const inTheGap: Rhythm = { on: 'daily', at: '01:30' };
const hourly: Rhythm = { on: 'hourly', at: ':15' };

const iso = (date: Date) => date.toISOString().slice(0, 16);
const at = (text: string) => new Date(`${text}:00Z`);

/** All moments of a schedule after one moment, up to another. */
function between(rhythm: Rhythm, from: string, to: string): string[] {
  const slots: string[] = [];
  for (let slot = nextSlot(rhythm, at(from)); slot <= at(to); slot = nextSlot(rhythm, slot)) {
    slots.push(iso(slot));
  }
  return slots;
}

describe('a schedule', () => {
  it('is in London’s time, summer and winter', () => {
    expect(iso(nextSlot(daily, at('2008-07-01T00:00')))).toBe('2008-07-01T06:30');
    expect(iso(nextSlot(daily, at('2008-12-01T00:00')))).toBe('2008-12-01T07:30');
  });

  it('comes at its moment, not after it', () => {
    expect(iso(latestSlot(daily, at('2008-12-01T07:30')))).toBe('2008-12-01T07:30');
    expect(iso(latestSlot(daily, at('2008-12-01T07:29')))).toBe('2008-11-30T07:30');
    expect(iso(nextSlot(daily, at('2008-12-01T07:30')))).toBe('2008-12-02T07:30');
  });

  it('of working days leaves weekends and bank holidays out', () => {
    expect(between(working, '2008-03-19T12:00', '2008-03-26T12:00')).toEqual([
      '2008-03-20T07:30',
      '2008-03-25T07:30',
      '2008-03-26T07:30',
    ]);
    expect(iso(latestSlot(working, at('2008-03-24T12:00')))).toBe('2008-03-20T07:30');
  });

  it('comes once on the day on which its time does not exist', () => {
    expect(between(inTheGap, '2008-03-28T12:00', '2008-03-31T12:00')).toEqual([
      '2008-03-29T01:30',
      '2008-03-30T01:30', // half past two, summer time
      '2008-03-31T00:30',
    ]);
  });

  it('comes once on the day on which its time exists twice', () => {
    expect(between(inTheGap, '2008-10-24T12:00', '2008-10-27T12:00')).toEqual([
      '2008-10-25T00:30',
      '2008-10-26T00:30', // the first of the two
      '2008-10-27T01:30',
    ]);
  });

  it('of every hour counts the hours that go by', () => {
    expect(between(hourly, '2008-03-29T23:30', '2008-03-30T03:00')).toHaveLength(3);
    expect(between(hourly, '2008-10-25T23:30', '2008-10-26T03:30')).toHaveLength(4);
    expect(iso(latestSlot(hourly, at('2008-10-26T01:14')))).toBe('2008-10-26T00:15');
  });

  it('has no moment between the latest and the next, and one a day', () => {
    const moments = fc.date({ min: at('1999-01-01T00:00'), max: at('2030-12-31T00:00') });
    fc.assert(
      fc.property(
        moments.filter((date) => !Number.isNaN(date.getTime())),
        (now) => {
          for (const rhythm of [daily, inTheGap, hourly, working]) {
            const latest = latestSlot(rhythm, now);
            const next = nextSlot(rhythm, now);
            expect(latest <= now && now < next).toBe(true);
            expect(nextSlot(rhythm, latest)).toEqual(next);
            expect(latestSlot(rhythm, next)).toEqual(next);
          }
          const days = [latestSlot(inTheGap, now), nextSlot(inTheGap, now)].map(londonDay);
          expect(new Set(days).size).toBe(2);
        },
      ),
    );
  });
});

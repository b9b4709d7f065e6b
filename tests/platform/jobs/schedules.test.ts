import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { theProcess } from '~/platform/actor';
import { atTime, newId } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { createRunner, type Runner } from '~/platform/jobs/runner.server';
import { registerSchedule, type Schedule } from '~/platform/jobs/schedules.server';
import type { Rhythm } from '~/platform/jobs/slots';
import { useFreshDatabase } from '../../support/database';

useFreshDatabase();

const runner: Runner = createRunner();
let ran: string[] = [];
let present = new Date(0);

beforeEach(async () => {
  ran = [];
  await change(theProcess, async (tx) => {
    await tx.job.deleteMany();
    await tx.jobSchedule.deleteMany();
  });
});
afterEach(() => {
  ran = [];
});

/** A schedule of its own, with the moments at which its job ran in `ran`. */
function schedule(rhythm: Rhythm, missed: Schedule['missed'] = 'once'): void {
  const kind = `test.${newId()}`;
  // Other tests' schedules run too: each test begins at a year of its own, and hears its own kind alone.
  const job = registerJob<Record<string, never>>({
    kind,
    title: 'Test',
    run: async () => void (current === kind && ran.push(present.toISOString().slice(0, 16))),
  });
  current = kind;
  registerSchedule({ job, missed, ...rhythm });
}
let current = '';

async function look(...moments: string[]): Promise<void> {
  for (const moment of moments) {
    present = new Date(`${moment}:00Z`);
    await atTime(present, () => runner.runDue());
  }
}

describe('a schedule', () => {
  it('asks for its job at each of its moments, once', async () => {
    schedule({ on: 'daily', at: '07:30' });
    await look('2026-03-02T09:00', '2026-03-03T07:29', '2026-03-03T07:30', '2026-03-03T07:31');
    await look('2026-03-04T07:35', '2026-03-04T23:00');
    expect(ran).toEqual(['2026-03-03T07:30', '2026-03-04T07:35']);
  });

  it('begins with the next moment, not with one before it was there', async () => {
    schedule({ on: 'daily', at: '07:30' });
    await look('2026-03-02T07:31');
    expect(ran).toEqual([]);
  });

  it('makes up for a week of sleep once', async () => {
    schedule({ on: 'daily', at: '07:30' });
    await look('2026-03-02T07:00', '2026-03-02T07:30', '2026-03-09T12:00', '2026-03-09T12:01');
    await look('2026-03-10T07:30');
    expect(ran).toEqual(['2026-03-02T07:30', '2026-03-09T12:00', '2026-03-10T07:30']);
  });

  it('or skips what would come too late, and goes on with the next', async () => {
    schedule({ on: 'daily', at: '07:30' }, 'skip');
    await look('2026-03-02T07:00', '2026-03-02T07:40', '2026-03-09T12:00', '2026-03-10T07:30');
    expect(ran).toEqual(['2026-03-02T07:40', '2026-03-10T07:30']);
  });

  it('runs once over each change of the clocks', async () => {
    schedule({ on: 'daily', at: '01:30' });
    const quarters = (day: string) =>
      ['00:00', '00:30', '01:00', '01:30', '02:00', '02:30'].map((time) => `${day}T${time}`);
    await look('2026-03-28T12:00', ...quarters('2026-03-29'));
    await look('2026-10-24T12:00', ...quarters('2026-10-25'));
    expect(ran).toEqual(['2026-03-29T01:30', '2026-10-24T12:00', '2026-10-25T00:30']);
  });

  it('does nothing twice when the clock is put back an hour', async () => {
    schedule({ on: 'hourly', at: ':15' });
    await look('2026-03-02T09:00', '2026-03-02T09:15', '2026-03-02T08:20', '2026-03-02T09:20');
    await look('2026-03-02T10:15');
    expect(ran).toEqual(['2026-03-02T09:15', '2026-03-02T10:15']);
  });

  it('goes on when the clock had been a year ahead', async () => {
    schedule({ on: 'daily', at: '07:30' });
    await look('2026-03-02T07:00', '2027-03-02T08:00', '2026-03-02T08:00', '2026-03-03T07:30');
    expect(ran).toEqual(['2027-03-02T08:00', '2026-03-03T07:30']);
  });

  it('is followed by one of two processes', async () => {
    schedule({ on: 'daily', at: '07:30' });
    await look('2026-03-02T07:00');
    present = new Date('2026-03-02T07:30:00Z');
    const both = [runner, createRunner()];
    await atTime(present, () => Promise.all(both.map((one) => one.runDue())));
    expect(ran).toHaveLength(1);
  });
});

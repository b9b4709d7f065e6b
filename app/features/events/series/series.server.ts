import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { newId, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { eventChannels } from '../channels';
import { indexEvent } from '../finding/index.server';
import { loadEvent } from '../load.server';
import { addDraft } from '../making/make.server';
import { shiftTimes } from '../making/shift';
import { whenOf } from '../making/values.server';
import { eventsPolicy } from '../policy';
import { copyProgramme } from '../programme/copy.server';
import type { RepeatInput } from './forms';
import { daysOf } from './rule';

/**
 * Events that repeat. Their events are real ones, made so many days ahead and published with the one they are made of:
 * from then on each can be moved, changed and cancelled by itself.
 */

const AHEAD_DAYS = 92;

/**
 * Makes an event the first of a series, and the events of the days ahead.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it repeats already, or is a draft
 * @throws {Invalid} when the last day is not after the event
 */
export function repeatEvent(
  actor: Person,
  slug: string,
  input: Extract<RepeatInput, { deed: 'repeat' }>,
): Promise<number> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, event.facts));
    if (event.state !== 'published') throw new Conflict('Publish the event first, then repeat it.');
    if (event.seriesId !== null) throw new Conflict('This event repeats already.');
    if (input.lastOn !== null && input.lastOn <= event.startsOn) {
      throw new Invalid({ last: 'The last day must be after the event' });
    }
    const series = await tx.eventSeries.create({
      data: {
        id: newId(),
        rule: input.rule,
        interval: input.interval,
        firstOn: event.startsOn,
        lastOn: input.lastOn,
        madeUntil: event.startsOn,
        createdById: actor.id,
        createdAt: now(),
      },
    });
    await tx.event.update({
      where: { id: event.id },
      data: { seriesId: series.id, seriesDay: event.startsOn },
    });
    return makeAhead(tx, record, series.id);
  });
}

/**
 * Ends a series: no more events are made. Those that have been made stay.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it does not repeat
 */
export function endSeries(actor: Person, slug: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, event.facts));
    const { count } = await tx.eventSeries.updateMany({
      where: { id: event.seriesId ?? '', endedAt: null },
      data: { endedAt: now() },
    });
    if (count === 0) throw new Conflict('This event does not repeat any more.');
    await record({
      kind: 'events.series-ended',
      channels: eventChannels(event.id),
      subjects: { event: event.id },
    });
  });
}

const job = registerJob({
  kind: 'events.make-ahead',
  title: 'Make the events of series some weeks ahead',
  run: async () => {
    await makeSeriesAhead();
  },
});

registerSchedule({ job, on: 'daily', at: '03:10', missed: 'once' });

/**
 * Makes the events of all series up to so many days ahead. Done twice on a day it makes nothing the second time.
 *
 * @returns how many were made
 */
export async function makeSeriesAhead(): Promise<number> {
  const until = addDays(londonDay(now()), AHEAD_DAYS);
  const due = await db().eventSeries.findMany({
    where: { endedAt: null, madeUntil: { lt: until } },
    select: { id: true },
  });
  let made = 0;
  for (const { id } of due) {
    made += await change(theProcess, (tx, record) => makeAhead(tx, record, id));
  }
  return made;
}

/** Makes what is missing of one series; never anything of today or the past, however late it is looked at. */
async function makeAhead(tx: Transaction, record: RecordEntry, seriesId: string): Promise<number> {
  const series = await tx.eventSeries.findUniqueOrThrow({ where: { id: seriesId } });
  if (series.endedAt !== null) return 0;
  const today = londonDay(now());
  const until = addDays(today, AHEAD_DAYS);
  const pattern = await findPattern(tx, seriesId);
  if (!pattern) return 0;
  const after = series.madeUntil > today ? (series.madeUntil as Day) : today;
  const days = daysOf(series, after, until);
  for (const day of days) await makeOne(tx, record, pattern, seriesId, day);
  await tx.eventSeries.update({ where: { id: seriesId }, data: { madeUntil: until } });
  return days.length;
}

/** What the next ones are like: the latest that stands where the series has put it, else the latest of all. */
async function findPattern(tx: Transaction, seriesId: string) {
  const events = await tx.event.findMany({
    where: { seriesId, state: 'published' },
    orderBy: { seriesDay: 'desc' },
    include: { hosts: true, serviceAreas: true, keptPlaces: true },
  });
  return events.find((event) => event.startsOn === event.seriesDay) ?? events[0] ?? null;
}

async function makeOne(
  tx: Transaction,
  record: RecordEntry,
  pattern: NonNullable<Awaited<ReturnType<typeof findPattern>>>,
  seriesId: string,
  day: Day,
): Promise<void> {
  const times = shiftTimes(pattern, day, pattern.startsMinutes);
  const { kindSlug, title, purpose, hotTopics, organiserId, venue, town } = pattern;
  const { address, directions, access, onlineLink, capacity, confirmHours } = pattern;
  const { id } = await addDraft(tx, record, pattern.createdById, {
    ...whenOf(times),
    kindSlug,
    title,
    purpose,
    hotTopics,
    organiserId,
    venue,
    town,
    address,
    directions,
    access,
    onlineLink,
    capacity,
    confirmHours,
    expectationAsked: pattern.expectationAsked,
    seriesId,
    seriesDay: day,
  });
  await tx.eventHost.deleteMany({ where: { eventId: id } });
  await tx.eventHost.createMany({
    data: pattern.hosts.map(({ personId, part, position }) => ({
      eventId: id,
      personId,
      part,
      position,
    })),
  });
  await tx.eventServiceArea.createMany({
    data: pattern.serviceAreas.map(({ serviceAreaId }) => ({ eventId: id, serviceAreaId })),
  });
  await tx.eventKeptPlaces.createMany({
    data: pattern.keptPlaces.map(({ organisationId, places }) => ({
      eventId: id,
      organisationId,
      places,
    })),
  });
  await copyProgramme(tx, pattern, { id, ...times });
  // Not `events.published`: nobody wants to be told of every Tuesday of a quarter at once.
  const seq = await record({
    kind: 'events.made-ahead',
    channels: eventChannels(id),
    subjects: { event: id },
  });
  await tx.event.update({
    where: { id },
    data: { state: 'published', publishedAt: now(), seq },
  });
  await indexEvent(tx, id);
}

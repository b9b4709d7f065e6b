import type { Actor } from '~/platform/actor';
import { addDays, type Day } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { hotRead, isoMoment, storedMoment } from '~/platform/database/hot.server';
import { DRAFT_IS_THEIRS, draftReader, type DraftReader } from '../finding/drafts.hot.server';
import type { EventState } from '../policy';
import type { EventFilters } from './calendar-query';
import type { EventLine, OwnAnswer } from './views';

/** Which events stand in the calendar, as lines. */

interface Row extends Omit<EventLine, 'state' | 'mine'> {
  state: string;
}

/** The last day on which an event stands: one that ends at midnight does not stand on the day that begins then. */
const LAST_DAY = `CASE WHEN e.endsMinutes = 0 AND e.endsOn > e.startsOn
  THEN date(e.endsOn, '-1 day') ELSE e.endsOn END`;

const LINES = `SELECT e.id, e.slug, e.title, e.state, e.startsAt, e.endsAt, e.startsOn, ${LAST_DAY} AS lastOn,
    e.startsMinutes, k.name AS kind, e.venue, e.town, o.name AS organiser
  FROM "Event" e JOIN "EventKind" k ON k.slug = e.kindSlug
  LEFT JOIN "Organisation" o ON o.id = e.organiserId`;

/** What has been published, and drafts that are theirs. Takes a `DraftReader`. */
const THERE = `(e.state <> 'draft' OR ${DRAFT_IS_THEIRS})`;

/** Takes `filterParameters`. */
const FILTERED = `(? IS NULL OR e.kindSlug = ?)
  AND (? IS NULL OR EXISTS (
    SELECT 1 FROM "EventServiceArea" ea JOIN "ServiceArea" sa ON sa.id = ea.serviceAreaId
    WHERE ea.eventId = e.id AND sa.slug = ?))
  AND (? IS NULL OR o.slug = ?)
  AND (? IS NULL OR e.town = ? COLLATE NOCASE)`;

type Twice = [chosen: string | null, again: string | null];
type Filters = [...Twice, ...Twice, ...Twice, ...Twice];

function filterParameters({ kind, serviceArea, organiser, place }: EventFilters): Filters {
  return [kind, kind, serviceArea, serviceArea, organiser, organiser, place, place];
}

type InList = [now: string, moment: string, id: string, ...DraftReader, ...Filters, limit: number];

const coming = hotRead<InList, Row>(`${LINES}
  WHERE e.endsAt > ? AND (e.startsAt, e.id) > (?, ?) AND ${THERE} AND ${FILTERED}
  ORDER BY e.startsAt, e.id LIMIT ?`);
const past = hotRead<InList, Row>(`${LINES}
  WHERE e.endsAt <= ? AND (e.startsAt, e.id) < (?, ?) AND ${THERE} AND ${FILTERED}
  ORDER BY e.startsAt DESC, e.id DESC LIMIT ?`);

/** Where a list ends: the moment and id of its last event. */
export interface ListEnd {
  moment: Date;
  id: string;
}

/**
 * Events that are not over, the next first; or those that are, the latest first.
 *
 * @param wanted.after those behind this one alone; null for all
 */
export function listEvents(
  actor: Actor,
  wanted: { filters: EventFilters; past: boolean; now: Date; after: ListEnd | null },
  limit: number,
): EventLine[] {
  const { filters, now, after } = wanted;
  const [read, beforeAll] = wanted.past ? ([past, '9999-12-31'] as const) : ([coming, ''] as const);
  const from = after ? storedMoment(after.moment) : beforeAll;
  const parameters = [...draftReader(actor), ...filterParameters(filters)] as const;
  return withAnswers(actor, read(storedMoment(now), from, after?.id ?? '', ...parameters, limit));
}

/** A month of 2,000 events is read whole: what has been published by itself, the same for everybody. */
const OVERLAPPING = 'e.endsAt > ? AND e.startsAt < ?';

const publishedBetween = hotRead<[from: string, to: string, ...Filters], Row>(`${LINES}
  WHERE e.state <> 'draft' AND ${OVERLAPPING} AND ${FILTERED} ORDER BY e.startsAt, e.id`);
const draftsBetween = hotRead<[from: string, to: string, ...DraftReader, ...Filters], Row>(
  `${LINES} WHERE e.state = 'draft' AND ${OVERLAPPING} AND ${DRAFT_IS_THEIRS} AND ${FILTERED}
  ORDER BY e.startsAt, e.id`,
);

const momentsOf = (first: Day, last: Day) =>
  [storedMoment(beginningOf(first)), storedMoment(beginningOf(addDays(last, 1)))] as const;

/** All that has been published and stands on any of some days. */
export function listPublishedOn(first: Day, last: Day, filters: EventFilters): EventLine[] {
  return publishedBetween(...momentsOf(first, last), ...filterParameters(filters)).map(lineOf);
}

/** The drafts of those days that are there for an actor. */
export function listDraftsOn(
  actor: Actor,
  first: Day,
  last: Day,
  filters: EventFilters,
): EventLine[] {
  const reader = draftReader(actor);
  return draftsBetween(...momentsOf(first, last), ...reader, ...filterParameters(filters)).map(
    lineOf,
  );
}

type InAgenda = [day: string, ...DraftReader, ...Filters, day: string, limit: number];

const onwards = hotRead<InAgenda, Row>(`${LINES}
  WHERE ${LAST_DAY} >= ? AND ${THERE} AND ${FILTERED}
  ORDER BY max(e.startsOn, ?), e.startsAt, e.id LIMIT ?`);
const backwards = hotRead<InAgenda, Row>(`${LINES}
  WHERE e.startsOn <= ? AND ${THERE} AND ${FILTERED}
  ORDER BY min(${LAST_DAY}, ?) DESC, e.startsAt DESC, e.id DESC LIMIT ?`);

/** Events that stand on a day or later, by the first such day. */
export function listOnwards(
  actor: Actor,
  day: Day,
  filters: EventFilters,
  limit: number,
): EventLine[] {
  const parameters = [...draftReader(actor), ...filterParameters(filters)] as const;
  return withAnswers(actor, onwards(day, ...parameters, day, limit));
}

/** Events that stand on a day or earlier, by the last such day, the latest first. */
export function listBackwards(
  actor: Actor,
  day: Day,
  filters: EventFilters,
  limit: number,
): EventLine[] {
  const parameters = [...draftReader(actor), ...filterParameters(filters)] as const;
  return backwards(day, ...parameters, day, limit).map(lineOf);
}

const countOn = hotRead<[day: string, day: string, ...DraftReader, ...Filters], { n: number }>(`
  SELECT count(*) AS n FROM "Event" e LEFT JOIN "Organisation" o ON o.id = e.organiserId
  WHERE e.startsOn <= ? AND ${LAST_DAY} >= ? AND ${THERE} AND ${FILTERED}`);

/** How many events stand on a day. */
export function countEventsOn(actor: Actor, day: Day, filters: EventFilters): number {
  const parameters = [...draftReader(actor), ...filterParameters(filters)] as const;
  return countOn(day, day, ...parameters)[0]?.n ?? 0;
}

const answers = hotRead<
  [ids: string, personId: string],
  OwnAnswer & { eventId: string }
>(`SELECT a.eventId, a.answer, a.place FROM json_each(?) wanted
  CROSS JOIN "EventAnswer" a ON a.eventId = wanted.value AND a.personId = ?`);

/** What somebody answered to some events, by their ids. */
export function readAnswers(actor: Actor, ids: readonly string[]): Map<string, OwnAnswer> {
  if (actor.kind !== 'person' || ids.length === 0) return new Map();
  return new Map(
    answers(JSON.stringify(ids), actor.id).map(({ eventId, ...own }) => [eventId, own] as const),
  );
}

function withAnswers(actor: Actor, rows: readonly Row[]): EventLine[] {
  const mine = readAnswers(
    actor,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...lineOf(row), mine: mine.get(row.id) ?? null }));
}

function lineOf({ state, startsAt, endsAt, ...row }: Row): EventLine {
  return {
    ...row,
    state: state as EventState,
    startsAt: isoMoment(startsAt),
    endsAt: isoMoment(endsAt),
    mine: null,
  };
}

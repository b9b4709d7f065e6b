import type { Actor } from '~/platform/actor';
import { addDays, type Day } from '~/platform/calendar/days';
import { countEventsOn, listBackwards, listOnwards } from './calendar.hot.server';
import type { EventFilters } from './calendar-query';
import { spreadOverDays } from './days';
import type { AgendaPlace, CalendarContent } from './views';

/**
 * The agenda: day by day, a page at a time. A page that is full ends in the middle of a day, and the next goes on there,
 * so that nothing is left out, however much is on. These run inside `atOneMoment`.
 */

/** So many lines; an event that lasts three days is three. */
const PAGE_SIZE = 50;

/**
 * A page that begins at a place.
 *
 * @param until it ends with this day, if there is so much before that
 */
export function showAgenda(
  actor: Actor,
  { day: first, from }: AgendaPlace,
  filters: EventFilters,
  until: Day | null = null,
): Extract<CalendarContent, { view: 'agenda' }> {
  const limit = from + PAGE_SIZE + 1;
  const events = listOnwards(actor, first, filters, limit);
  // Each stands on one day at least, and any other on no day before the last of these days: so many lines are whole.
  const days = spreadOverDays(events, first, latest(events, first));
  const lines = days.flatMap(({ day, lines: onDay }) =>
    onDay.map((line, place) => ({ day, line, place })),
  );
  const page = lines
    .slice(from, from + PAGE_SIZE)
    .filter(({ day }) => until === null || day <= until);
  const next = lines[from + page.length];
  const later = next ? { day: next.day, from: next.place } : null;
  const shown = days.flatMap(({ day }) => {
    const onPage = page.filter((each) => each.day === day).map(({ line }) => line);
    return onPage.length === 0 ? [] : [{ day, lines: onPage }];
  });
  return {
    view: 'agenda',
    days: shown,
    continued: (page[0]?.place ?? 0) > 0,
    continues: (later?.from ?? 0) > 0,
    earlier: findEarlier(actor, { day: first, from }, filters),
    later,
  };
}

/** Where the page begins that ends where another begins; null when there is nothing before it. */
export function findEarlier(
  actor: Actor,
  { day, from }: AgendaPlace,
  filters: EventFilters,
): AgendaPlace | null {
  if (from > 0) return { day, from: Math.max(0, from - PAGE_SIZE) };
  const limit = PAGE_SIZE + 1;
  const last = addDays(day, -1);
  const events = listBackwards(actor, last, filters, limit);
  if (events.length === 0) return null;
  const first = earliest(events, last);
  let lines = 0;
  let begin: Day | null = null;
  // Of the earliest of these days not all may have been read; by then the page is full.
  for (const each of spreadOverDays(events, first, last).reverse()) {
    lines += each.lines.length;
    if (lines > PAGE_SIZE) break;
    begin = each.day;
  }
  if (begin !== null) return { day: begin, from: 0 };
  const { lastOn } = events[0] ?? { lastOn: last };
  const full = lastOn < last ? lastOn : last;
  const count = countEventsOn(actor, full, filters);
  return { day: full, from: Math.floor((count - 1) / PAGE_SIZE) * PAGE_SIZE };
}

const latest = (events: ReadonlyArray<{ lastOn: Day }>, first: Day): Day =>
  events.reduce((known, { lastOn }) => (lastOn > known ? lastOn : known), first);

const earliest = (events: ReadonlyArray<{ startsOn: Day }>, last: Day): Day =>
  events.reduce((known, { startsOn }) => (startsOn < known ? startsOn : known), last);

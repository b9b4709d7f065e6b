import { href } from '~/platform/addresses';
import { isDay, type Day } from '~/platform/calendar/days';
import { eventAddresses } from '../addresses';
import { isMonth, monthOf, type Month } from './month';

/** What is asked of the calendar, as its address says it. */

export const calendarViews = ['list', 'month', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Which events are wanted, whatever the view. */
export interface EventFilters {
  /** Slug of a kind. */
  kind: string | null;
  /** Slug of a service area. */
  serviceArea: string | null;
  /** Slug of the organisation that holds it. */
  organiser: string | null;
  /** The town it is held in. */
  place: string | null;
}

export interface CalendarQuery extends EventFilters {
  view: CalendarView;
  /** What is over, in place of what is to come; a month shows both. */
  past: boolean;
  /** The month that is shown; null for the present one. */
  month: Month | null;
  /** The agenda begins on this day; null for today. */
  day: Day | null;
  /** So many of that day stood on the page before. */
  from: number;
  /** Where the page of the list before ended, as its `next` said; null for the first page. */
  after: string | null;
}

/** More than anybody holds on one day. */
const MOST_OF_A_DAY = 100_000;

/** Reads it from an address; what that does not say, or says wrongly, is at its default. */
export function readCalendarQuery(search: URLSearchParams): CalendarQuery {
  const text = (name: string) => search.get(name)?.trim().slice(0, 200) || null;
  const [month, day, from] = [search.get('month'), search.get('day'), Number(search.get('from'))];
  return {
    view: calendarViews.find((view) => view === search.get('view')) ?? 'list',
    kind: text('kind'),
    serviceArea: text('serviceArea'),
    organiser: text('organiser'),
    place: text('place'),
    past: search.get('when') === 'past',
    month: month !== null && isMonth(month) ? month : null,
    day: day !== null && isDay(day) && isMonth(monthOf(day)) ? day : null,
    from: Number.isInteger(from) && from > 0 && from < MOST_OF_A_DAY ? from : 0,
    after: text('after'),
  };
}

/** The same as an address says it; what is at its default is left out. */
export function calendarHref(query: Partial<CalendarQuery>): string {
  return href(
    eventAddresses.events,
    {},
    {
      view: query.view === 'list' ? undefined : query.view,
      ...writeFilters(query),
      when: query.past ? 'past' : undefined,
      month: query.month ?? undefined,
      day: query.day ?? undefined,
      from: query.from || undefined,
      after: query.after ?? undefined,
    },
  );
}

function writeFilters(filters: Partial<EventFilters>): Record<string, string | undefined> {
  return {
    kind: filters.kind ?? undefined,
    serviceArea: filters.serviceArea ?? undefined,
    organiser: filters.organiser ?? undefined,
    place: filters.place ?? undefined,
  };
}

/** Another view, or other filters, from their beginning. */
export const fromTheStart = { day: null, from: 0, after: null } as const;

/** Whether anything is filtered at all. */
export function isFiltered({ kind, serviceArea, organiser, place }: EventFilters): boolean {
  return [kind, serviceArea, organiser, place].some((chosen) => chosen !== null);
}

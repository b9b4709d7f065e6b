import type { Actor } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import { untilCommit } from '~/platform/database/hot.server';
import { listDraftsOn, listPublishedOn, readAnswers } from './calendar.hot.server';
import type { EventFilters } from './calendar-query';
import { spreadOverDays } from './days';
import { firstOf, lastOf, weeksOf, type Month } from './month';
import type { CalendarContent, EventLine, MonthLine } from './views';

/** A month: of each day the first few events, and how many there are. The rest stands in that day's agenda. */

const MOST_OF_A_DAY = 3;
/** Months are large, and few are looked at. */
const MONTHS_REMEMBERED = 60;

/** So much of a day is kept: what has been published, the same for everybody. */
interface KnownDay {
  lines: EventLine[];
  count: number;
}

type Chosen = string | null;

const publishedIn = untilCommit(
  (month: string, kind: Chosen, serviceArea: Chosen, organiser: Chosen, place: Chosen) => {
    const [first, last] = [firstOf(month as Month), lastOf(month as Month)];
    const lines = listPublishedOn(first, last, { kind, serviceArea, organiser, place });
    const days = new Map<Day, KnownDay>();
    for (const { day, lines: onDay } of spreadOverDays(lines, first, last)) {
      days.set(day, { lines: onDay.slice(0, MOST_OF_A_DAY), count: onDay.length });
    }
    return { days, count: lines.length };
  },
  MONTHS_REMEMBERED,
);

/** A month as one actor sees it. It runs inside `atOneMoment`. */
export function showMonth(
  actor: Actor,
  month: Month,
  filters: EventFilters,
): Extract<CalendarContent, { view: 'month' }> {
  const [first, last] = [firstOf(month), lastOf(month)];
  const { kind, serviceArea, organiser, place } = filters;
  const published = publishedIn(month, kind, serviceArea, organiser, place);
  const drafts = listDraftsOn(actor, first, last, filters);
  const draftsOf = new Map(
    spreadOverDays(drafts, first, last).map(({ day, lines }) => [day, lines] as const),
  );
  const shown = (day: Day): KnownDay => {
    const known = published.days.get(day) ?? { lines: [], count: 0 };
    const own = draftsOf.get(day);
    if (own === undefined) return known;
    const [both] = spreadOverDays([...known.lines, ...own], day, day);
    return {
      lines: both?.lines.slice(0, MOST_OF_A_DAY) ?? [],
      count: known.count + own.length,
    };
  };
  const weeks = weeksOf(month).map((week) =>
    week.map((day) => (day === null ? null : { day, ...shown(day) })),
  );
  const ids = weeks.flat().flatMap((day) => day?.lines.map(({ id }) => id) ?? []);
  const answers = readAnswers(actor, [...new Set(ids)]);
  const lineOf = ({ id, slug, title, state, startsOn, startsMinutes }: EventLine): MonthLine => {
    const own = answers.get(id);
    const coming = own?.answer === 'yes' && own.place === 'held';
    return { id, slug, title, state, startsOn, startsMinutes, coming };
  };
  return {
    view: 'month',
    month,
    weeks: weeks.map((week) => week.map((day) => day && { ...day, lines: day.lines.map(lineOf) })),
    count: published.count + drafts.length,
  };
}

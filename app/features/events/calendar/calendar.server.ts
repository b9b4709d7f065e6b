import { readNewestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { eventsPolicy } from '../policy';
import { findEarlier, showAgenda } from './agenda.server';
import { listEvents, type ListEnd } from './calendar.hot.server';
import type { CalendarQuery } from './calendar-query';
import { readChoices, readKindRules } from './choices.hot.server';
import { monthOf } from './month';
import { showMonth } from './month.server';
import type { CalendarContent, CalendarPage, EventLine } from './views';

/** The calendar: what is to come and what was, as far as the actor may read it. */

const PAGE_SIZE = 50;

/**
 * A page of the calendar.
 *
 * @throws {Forbidden} unless for a member
 */
export function showCalendar(actor: Person, query: CalendarQuery): Promise<CalendarPage> {
  authorize(eventsPolicy.list(actor));
  return atOneMoment(() => {
    const today = londonDay(now());
    return {
      query,
      content: showContent(actor, query, today),
      choices: readChoices(),
      today,
      mayMake: readKindRules().some((kind) => eventsPolicy.make(actor, kind)),
      seq: readNewestSeq(),
    };
  });
}

function showContent(actor: Person, query: CalendarQuery, today: Day): CalendarContent {
  switch (query.view) {
    case 'list':
      return showList(actor, query);
    case 'month':
      return showMonth(actor, query.month ?? monthOf(today), query);
    case 'agenda': {
      if (query.day !== null) return showAgenda(actor, { day: query.day, from: query.from }, query);
      const present = { day: today, from: 0 };
      if (!query.past) return showAgenda(actor, present, query);
      // What is over is read from its end.
      const earlier = findEarlier(actor, present, query) ?? present;
      return showAgenda(actor, earlier, query, addDays(today, -1));
    }
  }
}

function showList(actor: Person, query: CalendarQuery): CalendarContent {
  const { past, after } = query;
  const wanted = { filters: query, past, now: now(), after: readEnd(after) };
  const found = listEvents(actor, wanted, PAGE_SIZE + 1);
  const lines = found.slice(0, PAGE_SIZE);
  const last = lines.at(-1);
  return { view: 'list', lines, next: found.length > PAGE_SIZE && last ? writeEnd(last) : null };
}

/** Where a list ends, as its address carries it. */
const writeEnd = ({ startsAt, id }: EventLine) => `${Date.parse(startsAt)}.${id}`;

function readEnd(written: string | null): ListEnd | null {
  const [, moment, id] = /^(\d{1,14})\.([\w-]{1,40})$/.exec(written ?? '') ?? [];
  return moment === undefined || id === undefined ? null : { moment: new Date(Number(moment)), id };
}

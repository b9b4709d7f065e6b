import type { Day } from '~/platform/calendar/days';
import type { CalendarQuery } from './calendar-query';
import type { Month } from './month';
import type { Answer } from '../coming/views';
import type { EventState } from '../policy';

/** What the calendar shows. Moments are ISO strings, UTC. */

/** What somebody answered to an event, as the rules of coming name it. */
export interface OwnAnswer {
  answer: Answer;
  place: string;
}

/** An event as a line of a list. */
export interface EventLine {
  id: string;
  slug: string;
  title: string;
  state: EventState;
  startsAt: string;
  endsAt: string;
  /** The first and last day on which it stands in a calendar. */
  startsOn: Day;
  lastOn: Day;
  /** When it begins, by the clock: minutes since midnight. */
  startsMinutes: number;
  kind: string;
  venue: string;
  town: string;
  organiser: string | null;
  /** The reader's own; null while they gave none. */
  mine: OwnAnswer | null;
}

/** A day with what is on. */
export interface EventDay {
  day: Day;
  lines: EventLine[];
}

/** What a month has room for of an event. */
export type MonthLine = Pick<
  EventLine,
  'id' | 'slug' | 'title' | 'state' | 'startsOn' | 'startsMinutes'
> & { coming: boolean };

/** A day of a month: the first of what is on, and how many there are in all. */
export interface MonthDay {
  day: Day;
  lines: MonthLine[];
  count: number;
}

/** A place in the agenda. */
export interface AgendaPlace {
  day: Day;
  from: number;
}

/** What a page of the calendar shows in its view. */
export type CalendarContent =
  | { view: 'list'; lines: EventLine[]; next: string | null }
  | {
      view: 'month';
      month: Month;
      /** Null for days of other months. */
      weeks: Array<Array<MonthDay | null>>;
      count: number;
    }
  | {
      view: 'agenda';
      days: EventDay[];
      /** Some of the first day stood on the page before, some of the last stands on the next. */
      continued: boolean;
      continues: boolean;
      earlier: AgendaPlace | null;
      later: AgendaPlace | null;
    };

/** A choice of a filter. */
export interface FilterChoice {
  value: string;
  text: string;
  group?: string;
}

/** What events can be filtered by: of what there is. */
export interface CalendarChoices {
  kinds: FilterChoice[];
  serviceAreas: FilterChoice[];
  organisers: FilterChoice[];
  places: FilterChoice[];
}

/** A page of the calendar. */
export interface CalendarPage {
  query: CalendarQuery;
  content: CalendarContent;
  choices: CalendarChoices;
  /** The day it is. */
  today: Day;
  mayMake: boolean;
  /** The log's newest entry when it was read. */
  seq: number;
}

/** An event as home and members' pages name it. */
type NamedEvent = Pick<
  EventLine,
  'id' | 'slug' | 'title' | 'kind' | 'venue' | 'town' | 'startsAt' | 'endsAt'
>;

/** The next event, with the reader's own answer. */
export type NextEvent = NamedEvent & Pick<EventLine, 'mine'>;

/** An event in which a member has a part: they speak there, or run it. */
export type PartInEvent = NamedEvent & { speaks: boolean };

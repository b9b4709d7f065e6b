import type { Day } from '../calendar/days';
import { escapeText, writeLines, type Property } from './content-lines';

/** Calendars as programs outside read them (RFC 5545), with times by London’s clocks. */

const ZONE = 'Europe/London';

/** Something that is held, for a calendar. */
export interface CalendarEvent {
  /** The same for ever, and nobody else's: by it a program knows the event again. */
  uid: string;
  /** Raised by every change that calendars must hear of. */
  sequence: number;
  status: 'CONFIRMED' | 'CANCELLED';
  summary: string;
  description: string;
  location: string;
  url: string;
  categories: string[];
  /** By London's clocks; minutes since midnight. */
  starts: { day: Day; minutes: number };
  ends: { day: Day; minutes: number };
  createdAt: Date;
  changedAt: Date;
}

/**
 * A calendar.
 *
 * @param name what programs show it under
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  return writeLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//PbC Network//Events//EN'],
    ['CALSCALE', 'GREGORIAN'],
    // Nobody's standard but Outlook's, Apple's and Google's: what it is called, and how often to look again.
    ['X-WR-CALNAME', escapeText(name)],
    ['X-WR-TIMEZONE', ZONE],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
    ['X-PUBLISHED-TTL', 'PT1H'],
    ...london,
    ...events.flatMap(propertiesOf),
    ['END', 'VCALENDAR'],
  ]);
}

/** London's clocks since 1996, when the European Union settled when summer ends. */
const london: Property[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', ZONE],
  ['BEGIN', 'DAYLIGHT'],
  ['DTSTART', '19960331T010000'],
  ['RRULE', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  ['TZOFFSETFROM', '+0000'],
  ['TZOFFSETTO', '+0100'],
  ['TZNAME', 'BST'],
  ['END', 'DAYLIGHT'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19961027T020000'],
  ['RRULE', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ['TZOFFSETFROM', '+0100'],
  ['TZOFFSETTO', '+0000'],
  ['TZNAME', 'GMT'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
];

function propertiesOf(event: CalendarEvent): Property[] {
  const optional = (name: string, value: string): Property[] =>
    value === '' ? [] : [[name, value]];
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', escapeText(event.uid)],
    // A calendar that asks nobody to answer is stamped with its last revision (3.8.7.2): unchanged, it reads the same.
    ['DTSTAMP', inUtc(event.changedAt)],
    ['CREATED', inUtc(event.createdAt)],
    ['LAST-MODIFIED', inUtc(event.changedAt)],
    ['SEQUENCE', String(event.sequence)],
    ['STATUS', event.status],
    [`DTSTART;TZID=${ZONE}`, byTheClock(event.starts)],
    [`DTEND;TZID=${ZONE}`, byTheClock(event.ends)],
    ['SUMMARY', escapeText(event.summary)],
    ...optional('DESCRIPTION', escapeText(event.description)),
    ...optional('LOCATION', escapeText(event.location)),
    ...optional('CATEGORIES', event.categories.map(escapeText).join(',')),
    ['URL', event.url],
    ['END', 'VEVENT'],
  ];
}

/** `20180806T083000Z` */
const inUtc = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** `20180806T093000` */
function byTheClock({ day, minutes }: { day: Day; minutes: number }): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.replaceAll('-', '')}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
}

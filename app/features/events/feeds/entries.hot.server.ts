import type { Actor, Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import type { Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { hotRead, storedMoment } from '~/platform/database/hot.server';
import { settings } from '~/platform/settings.server';
import type { CalendarEvent } from '~/platform/text/icalendar';
import { plainText } from '~/platform/text/plain';
import { eventAddresses } from '../addresses';
import { eventsPolicy, type EventFacts, type EventState } from '../policy';

/** Events as entries of calendars outside: what has been published, cancelled ones as cancelled. */

interface Row {
  id: string;
  slug: string;
  title: string;
  purpose: string;
  kind: string;
  state: string;
  venue: string;
  address: string;
  town: string;
  onlineLink: string;
  cancelReason: string;
  startsOn: Day;
  startsMinutes: number;
  endsOn: Day;
  endsMinutes: number;
  sequence: number;
  createdById: string;
  createdAt: string;
  changedAt: string;
  begun: number;
  over: number;
  answer: string | null;
  place: string | null;
  attended: number;
  part: string | null;
  speaks: number;
}

const SPEAKS = `EXISTS (SELECT 1 FROM "EventSpeaker" s JOIN "EventSession" p ON p.id = s.sessionId
  WHERE p.eventId = e.id AND s.personId = reader.id)`;

/** With what the rules judge by, of one reader: their id and the present moment are asked for first. */
const ENTRIES = `SELECT e.id, e.slug, e.title, e.purpose, k.name AS kind, e.state, e.venue, e.address, e.town,
    e.onlineLink, e.cancelReason, e.startsOn, e.startsMinutes, e.endsOn, e.endsMinutes, e.sequence, e.createdById,
    e.createdAt, e.changedAt, e.startsAt <= reader.now AS begun, e.endsAt <= reader.now AS over,
    a.answer, a.place, a.attendedAt IS NOT NULL AS attended, h.part, ${SPEAKS} AS speaks
  FROM (SELECT ? AS id, ? AS now) reader CROSS JOIN "Event" e
  JOIN "EventKind" k ON k.slug = e.kindSlug
  LEFT JOIN "EventAnswer" a ON a.eventId = e.id AND a.personId = reader.id
  LEFT JOIN "EventHost" h ON h.eventId = e.id AND h.personId = reader.id
  WHERE e.state <> 'draft'`;

const ORDER = 'ORDER BY e.startsAt, e.id';

type Reader = [personId: string, now: string];

const every = hotRead<[...Reader, since: string], Row>(`${ENTRIES} AND e.endsAt > ? ${ORDER}`);
const own = hotRead<[...Reader, since: string], Row>(`${ENTRIES} AND e.endsAt > ?
  AND (a.answer IN ('yes', 'maybe') OR h.part IS NOT NULL OR speaks) ${ORDER}`);
const one = hotRead<[...Reader, slug: string], Row>(`${ENTRIES} AND e.slug = ?`);

/** What is over for longer has left the calendars that are followed: they would grow without end. */
const KEPT_MILLISECONDS = 366 * 24 * 60 * 60 * 1000;

/** All events; or those that somebody comes to, perhaps comes to, runs or speaks at. */
export function listEntries(reader: Person, which: 'network' | 'mine'): CalendarEvent[] {
  const moment = now();
  const since = storedMoment(new Date(moment.getTime() - KEPT_MILLISECONDS));
  const read = which === 'mine' ? own : every;
  return read(reader.id, storedMoment(moment), since).map((row) => entryOf(reader, row));
}

/** One event; null when there is none, or it is a draft. */
export function findEntry(reader: Person, slug: string): CalendarEvent | null {
  const [row] = one(reader.id, storedMoment(now()), slug);
  return row ? entryOf(reader, row) : null;
}

function entryOf(reader: Actor, row: Row): CalendarEvent {
  const { publicUrl } = settings();
  const url = new URL(href(eventAddresses.event, { slug: row.slug }), publicUrl).href;
  const cancelled = row.state === 'cancelled';
  const online = row.onlineLink !== '' && eventsPolicy.joinOnline(reader, factsOf(reader, row));
  const paragraphs = [
    cancelled ? `Cancelled. ${row.cancelReason}`.trim() : '',
    plainText(row.purpose).trim(),
    online ? `Join online: ${row.onlineLink}` : '',
    url,
  ];
  const where = [row.venue, row.address.replaceAll(/\s*\r?\n\s*/g, ', '), row.town];
  return {
    uid: `${row.id}@${new URL(publicUrl).hostname}`,
    sequence: row.sequence,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    // Many programs show what is cancelled as if it were held.
    summary: cancelled ? `Cancelled: ${row.title}` : row.title,
    description: paragraphs.filter((text) => text !== '').join('\n\n'),
    location: where.filter((text) => text !== '').join(', '),
    url,
    categories: [row.kind],
    starts: { day: row.startsOn, minutes: row.startsMinutes },
    ends: { day: row.endsOn, minutes: row.endsMinutes },
    createdAt: new Date(row.createdAt),
    changedAt: new Date(row.changedAt),
  };
}

/** What the rules judge by, as far as the reader goes: of those who run it and speak, they alone are known. */
function factsOf(reader: Actor, row: Row): EventFacts {
  const personId = reader.kind === 'person' ? reader.id : '';
  const { id, createdById, answer, place, part } = row;
  return {
    id,
    createdById,
    state: row.state as EventState,
    hosts: part === null ? [] : [{ personId, part }],
    speakers: row.speaks === 1 ? [personId] : [],
    begun: row.begun === 1,
    over: row.over === 1,
    mine:
      answer === null || place === null
        ? null
        : { personId, answer, place, attended: row.attended === 1 },
  };
}

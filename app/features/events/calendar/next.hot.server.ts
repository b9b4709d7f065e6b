import type { Person } from '~/platform/actor';
import { hotRead, isoMoment, storedMoment } from '~/platform/database/hot.server';
import { readAnswers } from './calendar.hot.server';
import type { NextEvent, PartInEvent } from './views';

/** What home and a member's page show of events: what is next, and who speaks where. Only what has been published. */

interface Row {
  id: string;
  slug: string;
  title: string;
  kind: string;
  venue: string;
  town: string;
  startsAt: string;
  endsAt: string;
}

const COLUMNS = 'e.id, e.slug, e.title, k.name AS kind, e.venue, e.town, e.startsAt, e.endsAt';
const EVENTS = '"Event" e JOIN "EventKind" k ON k.slug = e.kindSlug';

const next = hotRead<[now: string], Row>(`
  SELECT ${COLUMNS} FROM ${EVENTS} WHERE e.state = 'published' AND e.startsAt > ?
  ORDER BY e.startsAt, e.id LIMIT 1`);

/** The next event that has not begun, with what one has answered; null when none is planned. */
export function readNext(actor: Person, now: Date): NextEvent | null {
  const [row] = next(storedMoment(now));
  if (!row) return null;
  return { ...momentsOf(row), mine: readAnswers(actor, [row.id]).get(row.id) ?? null };
}

type OfMember = [personId: string, again: string, limit: number];

/** The latest first. Whoever runs an event and speaks there is shown as speaking. */
const withPart = hotRead<OfMember, Row & { speaks: number }>(`
  SELECT ${COLUMNS}, mine.speaks FROM (
    SELECT eventId, max(speaks) AS speaks FROM (
      SELECT p.eventId, 1 AS speaks FROM "EventSpeaker" s JOIN "EventSession" p ON p.id = s.sessionId
        WHERE s.personId = ?
      UNION ALL SELECT h.eventId, 0 FROM "EventHost" h WHERE h.personId = ? AND h.part = 'host')
    GROUP BY eventId) mine
  CROSS JOIN "Event" e ON e.id = mine.eventId JOIN "EventKind" k ON k.slug = e.kindSlug
  WHERE e.state = 'published' ORDER BY e.startsAt DESC, e.id LIMIT ?`);

/** Events that a member speaks at or runs, the latest first. */
export function listWithPart(memberId: string, limit: number): PartInEvent[] {
  return withPart(memberId, memberId, limit).map(({ speaks, ...row }) => ({
    ...momentsOf(row),
    speaks: speaks === 1,
  }));
}

function momentsOf(row: Row) {
  return { ...row, startsAt: isoMoment(row.startsAt), endsAt: isoMoment(row.endsAt) };
}

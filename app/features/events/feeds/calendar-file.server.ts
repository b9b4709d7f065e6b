import { createHash } from 'node:crypto';
import type { Person } from '~/platform/actor';
import { NotFound, authorize } from '~/platform/errors';
import { writeCalendar, type CalendarEvent } from '~/platform/text/icalendar';
import { eventsPolicy } from '../policy';
import { findEntry, listEntries } from './entries.hot.server';
import type { FeedKind } from './feed-kinds';

/** Calendars as files. */

const names: Readonly<Record<FeedKind, string>> = {
  mine: 'My network events',
  network: 'Network events',
};

/**
 * A calendar that is followed.
 *
 * @throws {Forbidden} unless for a member
 */
export function sendFeed(reader: Person, kind: FeedKind, request: Request): Response {
  authorize(eventsPolicy.list(reader));
  return send(request, names[kind], listEntries(reader, kind));
}

/**
 * One event, to be put into a calendar.
 *
 * @throws {Forbidden} unless for a member
 * @throws {NotFound} when there is none, or it is a draft
 */
export function sendEvent(reader: Person, slug: string, request: Request): Response {
  authorize(eventsPolicy.list(reader));
  const entry = findEntry(reader, slug);
  if (!entry) throw new NotFound('No such event');
  const name = slug.replaceAll(/[^\w-]/g, '-');
  return send(request, entry.summary, [entry], {
    'Content-Disposition': `attachment; filename="${name}.ics"`,
  });
}

/** Programs ask again and again, mostly for what they have: they say so, and are told that it is the same. */
function send(
  request: Request,
  name: string,
  events: readonly CalendarEvent[],
  more: Record<string, string> = {},
): Response {
  const text = writeCalendar(name, events);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { 'Cache-Control': 'private, no-cache', ETag: tag };
  const known = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === tag);
  if (known) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : text;
  return new Response(body, {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8', ...more },
  });
}

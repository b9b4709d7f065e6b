import type { Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { newId, now } from '~/platform/clock.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { addMember } from '../../support/database';

/** Events as rows, for tests of what is done with them. */

export interface EventRow {
  id: string;
  slug: string;
}

interface EventWishes {
  /** Days from today it is held on; negative for the past. */
  inDays?: number;
  /** Minutes since midnight in London. */
  from?: number;
  to?: number;
  state?: 'draft' | 'published' | 'cancelled';
  capacity?: number | null;
  kind?: string;
  title?: string;
}

/** An event of a host's, published and in a week's time unless it is wished otherwise. */
export async function addEvent(host: Person, wishes: EventWishes = {}): Promise<EventRow> {
  const { inDays = 7, from = 9 * 60, to = 17 * 60, state = 'published', capacity = null } = wishes;
  const day: Day = addDays(londonDay(now()), inDays);
  const id = newId();
  const slug = `event-${id.toLowerCase().replaceAll(/[^a-z0-9]/g, 'x')}`;
  await change(theProcess, async (tx) => {
    await tx.event.create({
      data: {
        id,
        slug,
        kindSlug: wishes.kind ?? 'network-day',
        title: wishes.title ?? 'Fair shares day',
        state,
        startsAt: momentOf(day, from),
        endsAt: momentOf(day, to),
        startsOn: day,
        startsMinutes: from,
        endsOn: day,
        endsMinutes: to,
        capacity,
        attendanceCode: 'FENLAND',
        createdById: host.id,
        createdAt: now(),
        changedAt: now(),
        ...(state !== 'draft' && { publishedAt: now() }),
        ...(state === 'cancelled' && { cancelledAt: now() }),
        hosts: { create: { personId: host.id, part: 'host', position: 0 } },
      },
    });
  });
  return { id, slug };
}

export interface EventScene extends EventRow {
  webmaster: Person;
  steering: Person;
  host: Person;
  noteTaker: Person;
  /** Has a place. */
  attendee: Person;
  /** Has not answered. */
  outsider: Person;
}

/** An event with somebody of each kind. */
export async function makeEventScene(wishes: EventWishes = {}): Promise<EventScene> {
  const webmaster = await addMember(['webmaster']);
  const steering = await addMember(['steering']);
  const host = await addMember();
  const noteTaker = await addMember();
  const attendee = await addMember();
  const outsider = await addMember();
  const event = await addEvent(host, wishes);
  await change(theProcess, async (tx) => {
    await tx.eventHost.create({
      data: { eventId: event.id, personId: noteTaker.id, part: 'note-taker', position: 1 },
    });
    await tx.eventAnswer.create({
      data: {
        eventId: event.id,
        personId: attendee.id,
        answer: 'yes',
        place: 'held',
        arrivedSeq: 1,
        answeredAt: now(),
      },
    });
  });
  return { ...event, webmaster, steering, host, noteTaker, attendee, outsider };
}

import { newestSeq } from '~/platform/activity/activity.server';
import { isMember, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { loadEventById } from '../load.server';
import { sayWhere } from '../making/changes';
import { eventsPolicy } from '../policy';
import { listProgramme } from '../seen/programme.server';
import type { ProgrammeDay } from '../views';
import { sayHours } from '../when';

/** An event of today, for somebody who is at it. */
export interface TodayEvent {
  id: string;
  /** Log entry up to which the page knows what happened. */
  seq: number;
  slug: string;
  title: string;
  startsAt: string;
  endsAt: string;
  hours: string;
  where: string;
  /** In words as typed; the page of the event has it formatted. */
  directions: string;
  onlineLink: string | null;
  /** Of today alone. */
  programme: ProgrammeDay | null;
  /** They have said that they are there, or were ticked off. */
  here: boolean;
  may: { takeAttendance: boolean };
}

/**
 * Events of today that somebody comes to, runs, takes notes at or speaks at, the earliest first. One that is over is left
 * out.
 */
export async function findToday(actor: Person): Promise<TodayEvent[]> {
  if (!isMember(actor)) return [];
  const today = londonDay(now());
  const mine = { personId: actor.id };
  const rows = await db().event.findMany({
    where: {
      state: 'published',
      startsAt: { lt: beginningOf(addDays(today, 1)) },
      endsAt: { gt: now() },
      OR: [
        { answers: { some: { ...mine, OR: [{ place: 'held' }, { attendedAt: { not: null } }] } } },
        { hosts: { some: mine } },
        { programme: { some: { speakers: { some: mine } } } },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return Promise.all(rows.map(({ id }) => view(actor, id, today)));
}

async function view(actor: Person, id: string, today: string): Promise<TodayEvent> {
  const seq = await newestSeq();
  const event = await loadEventById(db(), actor, id);
  const { facts, onlineLink } = event;
  const days = await listProgramme(id);
  return {
    id,
    seq,
    slug: event.slug,
    title: event.title,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    hours: sayHours(event),
    where: sayWhere(event),
    directions: event.directions,
    onlineLink: onlineLink !== '' && eventsPolicy.joinOnline(actor, facts) ? onlineLink : null,
    programme: days.find(({ day }) => day === today) ?? null,
    here: facts.mine?.attended ?? false,
    may: { takeAttendance: eventsPolicy.takeAttendance(actor, facts) },
  };
}

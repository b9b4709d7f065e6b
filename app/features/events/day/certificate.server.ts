import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { loadEvent } from '../load.server';
import { sayWhere } from '../making/changes';
import { eventsPolicy } from '../policy';
import { sayWhen } from '../when';

/**
 * What a certificate says: that somebody was at an event, and for how long its programme lasted, breaks left out; of an
 * event without a programme, for how long it was held.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who was not there
 */
export async function findCertificate(actor: Person, slug: string) {
  const event = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.haveCertificate(actor, event.facts));
  const [talks, kind, organiser, organisation] = await Promise.all([
    db().eventSession.findMany({ where: { eventId: event.id, kind: 'talk' } }),
    db().eventKind.findUniqueOrThrow({ where: { slug: event.kindSlug } }),
    event.organiserId === null
      ? null
      : db().organisation.findUnique({ where: { id: event.organiserId } }),
    db().organisation.findUnique({ where: { id: actor.organisationId } }),
  ]);
  const whole = (event.endsAt.getTime() - event.startsAt.getTime()) / 60_000;
  const minutes = talks.length === 0 ? whole : countMinutes(talks);
  return {
    slug,
    name: actor.name,
    organisation: organisation?.name ?? '',
    title: event.title,
    kind: kind.name,
    when: sayWhen(event),
    where: sayWhere({ ...event, address: '' }),
    organiser: organiser?.name ?? null,
    hours: sayHours(minutes),
  };
}

interface Talk {
  day: string;
  startsMinutes: number;
  endsMinutes: number;
}

/** Minutes in which anything was on: what is held side by side counts once. */
function countMinutes(talks: readonly Talk[]): number {
  const on = new Set<string>();
  for (const { day, startsMinutes, endsMinutes } of talks) {
    for (let minute = startsMinutes; minute < endsMinutes; minute += 1) on.add(`${day} ${minute}`);
  }
  return on.size;
}

/** “5 hours 30 minutes” */
function sayHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  const parts = [
    hours === 0 ? '' : `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    rest === 0 ? '' : `${rest} ${rest === 1 ? 'minute' : 'minutes'}`,
  ];
  return parts.filter((part) => part !== '').join(' ') || 'less than a minute';
}

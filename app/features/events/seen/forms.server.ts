import type { Person } from '~/platform/actor';
import { dateFields } from '~/platform/calendar/date-fields';
import { addDays, daysBetween, type Day } from '~/platform/calendar/days';
import { minutesField } from '~/platform/calendar/times';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { formatDay } from '~/platform/dates';
import type { Typed } from '~/platform/http/refusal';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { findSession } from '../programme/sessions.server';
import type { SpeakerView } from '../views';
import { listProgramme } from './programme.server';

/** Events as the forms that change them show them. */

/**
 * What an event is, as fields.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findEventForm(actor: Person, slug: string) {
  const event = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.change(actor, event.facts));
  const row = await db().event.findUniqueOrThrow({
    where: { id: event.id },
    include: {
      organiser: { select: { slug: true } },
      serviceAreas: { select: { serviceArea: { select: { slug: true } } } },
      keptPlaces: {
        orderBy: { organisation: { name: 'asc' } },
        select: { places: true, organisation: { select: { slug: true } } },
      },
    },
  });
  const values: Typed = {
    kind: row.kindSlug,
    title: row.title,
    ...dateFields('day', row.startsOn as Day),
    ...(row.endsOn === row.startsOn ? {} : dateFields('lastDay', row.endsOn as Day)),
    from: minutesField(row.startsMinutes),
    to: minutesField(row.endsMinutes),
    venue: row.venue,
    town: row.town,
    address: row.address,
    directions: row.directions,
    access: row.access,
    onlineLink: row.onlineLink,
    purpose: row.purpose,
    hotTopics: row.hotTopics,
    serviceAreas: row.serviceAreas.map(({ serviceArea }) => serviceArea.slug),
    organiser: row.organiser?.slug ?? '',
    capacity: row.capacity === null ? '' : String(row.capacity),
    confirmHours: String(row.confirmHours),
    keptFor: row.keptPlaces.map(({ organisation }) => organisation.slug),
    keptPlaces: row.keptPlaces.map(({ places }) => String(places)),
    expectationAsked: row.expectationAsked,
  };
  return { slug, title: row.title, state: row.state, version: String(row.seq), values };
}

/** What a copy begins with: as it is, without the day. */
export async function findCopyForm(actor: Person, slug: string) {
  const event = await loadEvent(db(), actor, slug);
  const values: Typed = {
    kind: event.kindSlug,
    title: event.title,
    from: minutesField(event.startsMinutes),
    venue: event.venue,
    town: event.town,
  };
  return { slug, title: event.title, values };
}

/** Days of an event, to choose from. */
export interface DayChoice {
  day: string;
  text: string;
}

/**
 * The programme for whoever puts it together.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findProgrammeForm(actor: Person, slug: string) {
  const event = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.change(actor, event.facts));
  const { title, startsOn, endsOn, startsMinutes } = event;
  const programme = await listProgramme(event.id);
  const last = programme.at(-1)?.sessions.at(-1);
  const fresh: Typed = {
    day: last?.day ?? startsOn,
    from: minutesField(last?.endsMinutes ?? startsMinutes),
  };
  return { slug, title, programme, days: daysBetweenAll(startsOn as Day, endsOn as Day), fresh };
}

function daysBetweenAll(first: Day, last: Day): DayChoice[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
    const day = addDays(first, index);
    return { day, text: formatDay(day) };
  });
}

/**
 * One part of the programme.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findSessionForm(actor: Person, slug: string, sessionId: string) {
  const event = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.change(actor, event.facts));
  const session = await findSession(db(), event.id, sessionId);
  const programme = await listProgramme(event.id);
  const shown = programme.flatMap(({ sessions }) => sessions).find(({ id }) => id === sessionId);
  const speakers: SpeakerView[] = shown?.speakers ?? [];
  const values: Typed = {
    title: session.title,
    about: session.about,
    day: session.day,
    from: minutesField(session.startsMinutes),
    to: minutesField(session.endsMinutes),
    room: session.room,
    kind: session.kind,
  };
  return {
    slug,
    event: event.title,
    title: session.title,
    kind: session.kind,
    days: daysBetweenAll(event.startsOn as Day, event.endsOn as Day),
    values,
    speakers,
    questions: shown?.questions ?? null,
  };
}

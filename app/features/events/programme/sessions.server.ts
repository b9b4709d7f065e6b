import type { Person } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';
import { clocksShow } from '~/platform/calendar/moments';
import { formatMinutes } from '~/platform/calendar/times';
import { newId } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { formatDay } from '~/platform/dates';
import { loadEvent } from '../load.server';
import { noteChange } from '../making/change.server';
import type { Change } from '../making/changes';
import { eventsPolicy } from '../policy';
import type { SessionInput } from './forms';

/** The programme of an event: its parts. Who speaks stands in `speakers.server`. */

/**
 * Adds a part.
 *
 * @returns its id
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when it lies outside of the event
 */
export function addSession(
  actor: Person,
  slug: string,
  { idempotencyKey, ...input }: SessionInput,
): Promise<string> {
  return change(
    actor,
    async (tx, record) => {
      const event = await loadEvent(tx, actor, slug);
      authorize(eventsPolicy.change(actor, event.facts));
      refuseOutside(event, input);
      const id = newId();
      await tx.eventSession.create({ data: { id, eventId: event.id, ...input } });
      await noteChange(tx, record, event, [
        { what: 'Programme', from: '', to: `has a new part: ${sayPart(input)}` },
      ]);
      return id;
    },
    idempotencyKey === '' ? undefined : { verb: 'events.add-session', key: idempotencyKey, input },
  );
}

/**
 * Changes a part.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when it would lie outside of the event
 */
export function changeSession(
  actor: Person,
  slug: string,
  sessionId: string,
  { idempotencyKey: _, ...input }: SessionInput,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, event.facts));
    const before = await findSession(tx, event.id, sessionId);
    refuseOutside(event, input);
    await tx.eventSession.update({ where: { id: sessionId }, data: input });
    const [from, to] = [sayPart(before), sayPart(input)];
    const told: Change[] = from === to ? [] : [{ what: 'Programme', from, to }];
    await noteChange(tx, record, event, told);
  });
}

/**
 * Takes a part out, with who speaks there.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export function removeSession(actor: Person, slug: string, sessionId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const event = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.change(actor, event.facts));
    const session = await findSession(tx, event.id, sessionId);
    await tx.eventSession.delete({ where: { id: sessionId } });
    await noteChange(tx, record, event, [
      { what: 'Programme', from: sayPart(session), to: 'is left out' },
    ]);
  });
}

/**
 * A part of an event.
 *
 * @throws {NotFound} when it is not this event’s
 */
export async function findSession(
  reader: Pick<Reader, 'eventSession'>,
  eventId: string,
  sessionId: string,
) {
  const session = await reader.eventSession.findFirst({ where: { id: sessionId, eventId } });
  if (!session) throw new NotFound('No such part of the programme');
  return session;
}

/** @throws {Invalid} when a part is not within its event, or at a time that the clocks leave out */
function refuseOutside(
  event: { startsOn: string; startsMinutes: number; endsOn: string; endsMinutes: number },
  { day, startsMinutes, endsMinutes }: { day: string; startsMinutes: number; endsMinutes: number },
): void {
  if (day < event.startsOn || day > event.endsOn) {
    throw new Invalid({ day: 'Choose a day of the event' });
  }
  if (!clocksShow(day as Day, startsMinutes)) {
    throw new Invalid({ from: 'The clocks go forward on this day and leave this time out' });
  }
  if (day === event.startsOn && startsMinutes < event.startsMinutes) {
    const begins = formatMinutes(event.startsMinutes);
    throw new Invalid({ from: `The event begins at ${begins} on that day` });
  }
  if (day === event.endsOn && endsMinutes > event.endsMinutes) {
    throw new Invalid({ to: `The event ends at ${formatMinutes(event.endsMinutes)} on that day` });
  }
}

function sayPart(part: {
  title: string;
  day: string;
  startsMinutes: number;
  endsMinutes: number;
  room: string;
}): string {
  const times = `${formatMinutes(part.startsMinutes)} to ${formatMinutes(part.endsMinutes)}`;
  const where = part.room === '' ? '' : `, ${part.room}`;
  return `“${part.title}”, ${formatDay(part.day)}, ${times}${where}`;
}

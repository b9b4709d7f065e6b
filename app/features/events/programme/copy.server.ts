import type { Day } from '~/platform/calendar/days';
import type { Transaction } from '~/platform/database/transaction';
import { shiftSession } from '../making/shift';

/** An event’s programme given to another, by the clock. */

interface Source {
  id: string;
  startsOn: string;
  startsMinutes: number;
}

/**
 * Copies sessions and speakers, shifted as the event is. What belongs to the day itself, questions asked live, stays.
 *
 * @param into the event that gets them, with its first day and the time it begins
 */
export async function copyProgramme(
  tx: Transaction,
  from: Source,
  into: { id: string; startsOn: Day; startsMinutes: number },
): Promise<void> {
  const sessions = await tx.eventSession.findMany({
    where: { eventId: from.id },
    include: { speakers: true },
  });
  for (const session of sessions) {
    const { title, about, room, kind, speakers } = session;
    await tx.eventSession.create({
      data: {
        eventId: into.id,
        ...shiftSession(session, from, into),
        title,
        about,
        room,
        kind,
        speakers: {
          create: speakers.map(({ personId, name, organisation, position }) => ({
            personId,
            name,
            organisation,
            position,
          })),
        },
      },
    });
  }
}

/** Moves an event’s programme with it when its first day or beginning changes. */
export async function moveProgramme(
  tx: Transaction,
  before: Source,
  after: { startsOn: Day; startsMinutes: number },
): Promise<void> {
  if (before.startsOn === after.startsOn && before.startsMinutes === after.startsMinutes) return;
  const sessions = await tx.eventSession.findMany({ where: { eventId: before.id } });
  for (const session of sessions) {
    await tx.eventSession.update({
      where: { id: session.id },
      data: shiftSession(session, before, after),
    });
  }
}

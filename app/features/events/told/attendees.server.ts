import { db } from '~/platform/database/database.server';

/**
 * Ids of everybody for whom what follows an event is: who has a place or was there, who spoke, ran it or took notes. The
 * same people as `eventsPolicy.attend` says, but the steering group, which may read all of it and need not be told.
 */
export async function listAttendees(eventId: string): Promise<string[]> {
  const [answers, hosts, speakers] = await Promise.all([
    db().eventAnswer.findMany({
      where: {
        eventId,
        personId: { not: null },
        OR: [{ place: 'held' }, { attendedAt: { not: null } }],
      },
      select: { personId: true },
    }),
    db().eventHost.findMany({ where: { eventId }, select: { personId: true } }),
    db().eventSpeaker.findMany({
      where: { session: { eventId }, personId: { not: null } },
      select: { personId: true },
    }),
  ]);
  const all = [...answers, ...hosts, ...speakers];
  return [...new Set(all.flatMap(({ personId }) => personId ?? []))];
}

/** Guests who have a place or were there: the ids of their answers, and how they are reached. */
export async function listGuestAttendees(
  eventId: string,
): Promise<Array<{ answerId: string; name: string; address: string }>> {
  const guests = await db().eventAnswer.findMany({
    where: {
      eventId,
      personId: null,
      guestEmail: { not: '' },
      OR: [{ place: 'held' }, { attendedAt: { not: null } }],
    },
    select: { id: true, guestName: true, guestEmail: true },
  });
  return guests.map(({ id, guestName, guestEmail }) => ({
    answerId: id,
    name: guestName,
    address: guestEmail,
  }));
}

import type { Reader } from '~/platform/database/client.server';
import type { Arrival, Room } from './places';

/** What of the tables decides who has a place. */

type Tables = Pick<Reader, 'event' | 'eventAnswer' | 'organisation'>;

/** An event’s room, and who said yes. */
export async function readRoom(
  reader: Tables,
  eventId: string,
): Promise<{ room: Room; arrivals: Arrival[] }> {
  const [event, answers, wayUp] = await Promise.all([
    reader.event.findUniqueOrThrow({
      where: { id: eventId },
      select: {
        capacity: true,
        keptPlaces: {
          orderBy: { organisationId: 'asc' },
          select: { organisationId: true, places: true },
        },
      },
    }),
    reader.eventAnswer.findMany({
      where: { eventId, place: { in: ['held', 'offered', 'waiting'] } },
      select: {
        id: true,
        place: true,
        arrivedSeq: true,
        keptForId: true,
        person: { select: { organisationId: true } },
      },
    }),
    readWaysUp(reader),
  ]);
  return {
    room: { capacity: event.capacity, kept: event.keptPlaces },
    arrivals: answers.map(({ id, place, arrivedSeq, keptForId, person }) => ({
      id,
      place: place as Arrival['place'],
      order: arrivedSeq,
      keptFor: keptForId,
      belongsTo: wayUp(person?.organisationId ?? null),
    })),
  };
}

/** Finds the organisation itself and all it belongs to, the nearest first. */
export async function readWaysUp(
  reader: Pick<Reader, 'organisation'>,
): Promise<(organisationId: string | null) => string[]> {
  const rows = await reader.organisation.findMany({ select: { id: true, parentId: true } });
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  return (organisationId) => {
    const way: string[] = [];
    for (
      let here = organisationId;
      here !== null && !way.includes(here);
      here = parents.get(here) ?? null
    ) {
      way.push(here);
    }
    return way;
  };
}

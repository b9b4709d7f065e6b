import { waysTo } from '~/features/organisations/family.server';
import type { Reader } from '~/platform/database/client.server';
import type { Comer, PlaceState, Room } from './places';

/** Who said they come to an event, as the rules of places see it. */

type Tables = Pick<Reader, 'eventAnswer' | 'eventKeptPlaces' | 'organisation'>;

export interface Standing {
  room: Room;
  /** Everybody who has a place, is offered one, or waits. */
  comers: Array<Comer & { keptForId: string | null }>;
}

/**
 * Who has a place at an event and who waits for one.
 *
 * @param event.capacity none when there is no limit: no place is kept for anybody then
 */
export async function readStanding(
  reader: Tables,
  { id: eventId, capacity }: { id: string; capacity: number | null },
): Promise<Standing> {
  const [kept, rows] = await Promise.all([
    capacity === null
      ? []
      : reader.eventKeptPlaces.findMany({
          where: { eventId },
          select: { organisationId: true, places: true },
        }),
    reader.eventAnswer.findMany({
      where: { eventId, place: { in: ['held', 'offered', 'waiting'] } },
      orderBy: { arrivedSeq: 'asc' },
      select: {
        id: true,
        arrivedSeq: true,
        place: true,
        keptForId: true,
        person: { select: { organisationId: true } },
      },
    }),
  ]);
  // Where nothing is kept, nobody's organisation is asked for.
  const ways = kept.length === 0 ? null : await readWays(reader, rows);
  const comers = rows.map(({ id, arrivedSeq, place, keptForId, person }) => ({
    id,
    arrived: arrivedSeq,
    place: place as PlaceState,
    keptForId,
    of: ways?.get(person?.organisationId ?? '') ?? [],
  }));
  return { room: { capacity, kept }, comers };
}

async function readWays(
  reader: Tables,
  rows: Array<{ person: { organisationId: string | null } | null }>,
): Promise<Map<string, string[]>> {
  const ids = [...new Set(rows.flatMap(({ person }) => person?.organisationId ?? []))];
  return nearestFirst(reader, ids);
}

/** Organisations with what they belong to, the nearest first, by their ids. */
export async function nearestFirst(
  reader: Pick<Reader, 'organisation'>,
  ids: string[],
): Promise<Map<string, string[]>> {
  const ways = await waysTo(reader, ids);
  return new Map(
    [...ways].map(([id, above]) => [id, [id, ...above.map((step) => step.id).reverse()]]),
  );
}

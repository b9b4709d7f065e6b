/**
 * Who has a place. Pure: an event’s capacity, the places it keeps for organisations, and who came in which order.
 *
 * A place that is kept for an organisation goes to its people and to those of all that belongs to it; they fill these
 * before those for everybody. A place that is offered is taken as long as the offer stands. Whoever waits is offered the
 * first place that becomes free and that they may have; nobody who comes later goes before them.
 */

export interface Room {
  /** None when everybody can come. */
  capacity: number | null;
  kept: ReadonlyArray<{ organisationId: string; places: number }>;
}

/** Somebody who said yes. */
export interface Arrival {
  id: string;
  place: 'held' | 'offered' | 'waiting';
  /** Small numbers came first. */
  order: number;
  /** Ids of their organisation and of all it belongs to. */
  belongsTo: readonly string[];
  /** The organisation whose kept place they have; none for one of everybody’s, and while they wait. */
  keptFor: string | null;
}

/** The place somebody can have: one that an organisation’s people are kept, or one of everybody’s. */
export interface FreePlace {
  keptFor: string | null;
}

/** How many of the places for everybody, and of those kept for each organisation, are free. */
interface Free {
  general: number;
  kept: Map<string, number>;
}

function countFree({ capacity, kept }: Room, arrivals: readonly Arrival[]): Free {
  const taken = arrivals.filter(({ place }) => place !== 'waiting');
  const free: Free = { general: Infinity, kept: new Map() };
  let spilled = taken.filter(({ keptFor }) => keptFor === null).length;
  for (const { organisationId, places } of kept) {
    const here = taken.filter(({ keptFor }) => keptFor === organisationId).length;
    free.kept.set(organisationId, Math.max(places - here, 0));
    // Fewer are kept than have been given out: the rest stands among everybody’s.
    spilled += Math.max(here - places, 0);
  }
  const known = new Set(kept.map(({ organisationId }) => organisationId));
  // Of an organisation that no place is kept for any more.
  spilled += taken.filter(({ keptFor }) => keptFor !== null && !known.has(keptFor)).length;
  if (capacity !== null) {
    const keptPlaces = kept.reduce((sum, { places }) => sum + places, 0);
    free.general = capacity - keptPlaces - spilled;
  }
  return free;
}

function placeFor(free: Free, belongsTo: readonly string[]): FreePlace | null {
  const keptFor = belongsTo.find((organisation) => (free.kept.get(organisation) ?? 0) > 0);
  if (keptFor !== undefined) return { keptFor };
  return free.general > 0 ? { keptFor: null } : null;
}

function take(free: Free, { keptFor }: FreePlace): void {
  if (keptFor === null) free.general -= 1;
  else free.kept.set(keptFor, (free.kept.get(keptFor) ?? 0) - 1);
}

/**
 * The place of somebody who says yes now.
 *
 * @param belongsTo ids of their organisation and of all it belongs to
 * @returns null when they have to wait: none is free, or somebody who waits may have it
 */
export function findPlace(
  room: Room,
  arrivals: readonly Arrival[],
  belongsTo: readonly string[],
): FreePlace | null {
  const free = countFree(room, arrivals);
  for (const { place } of listNext(room, arrivals)) take(free, place);
  return placeFor(free, belongsTo);
}

/**
 * Who waits and can be offered a place now, in the order in which they came.
 */
export function listNext(
  room: Room,
  arrivals: readonly Arrival[],
): Array<{ arrival: Arrival; place: FreePlace }> {
  const free = countFree(room, arrivals);
  return arrivals
    .filter(({ place }) => place === 'waiting')
    .sort((a, b) => a.order - b.order)
    .flatMap((arrival) => {
      const place = placeFor(free, arrival.belongsTo);
      if (!place) return [];
      take(free, place);
      return [{ arrival, place }];
    });
}

/** How many places somebody new could still have; null when there is no limit. */
export function countLeft(
  room: Room,
  arrivals: readonly Arrival[],
  belongsTo: readonly string[],
): number | null {
  if (room.capacity === null) return null;
  const free = countFree(room, arrivals);
  for (const { place } of listNext(room, arrivals)) take(free, place);
  const kept = [...new Set(belongsTo)].reduce((sum, id) => sum + (free.kept.get(id) ?? 0), 0);
  return Math.max(free.general, 0) + kept;
}

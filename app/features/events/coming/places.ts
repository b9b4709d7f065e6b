/**
 * Who has a place, who waits, and who is next. Pure: what is decided here is the same for a click, a job and a test.
 *
 * Places may be kept for the people of an organisation. They take those first, so that the others are left to everybody.
 * Which place somebody has is worked out anew each time, in order of arrival: when one that was kept is freed, whoever of
 * that organisation has one of the others moves over, and the first who waits for any place can have it.
 */

export const placeStates = ['held', 'offered', 'waiting', 'lapsed', 'none'] as const;
export type PlaceState = (typeof placeStates)[number];

/** How many places there are, and how many of them for whom. */
export interface Room {
  /** None when there is no limit. */
  capacity: number | null;
  kept: ReadonlyArray<{ organisationId: string; places: number }>;
}

/** Somebody who said they come. */
export interface Comer {
  id: string;
  /** Since when, as a number that grows. */
  arrived: number;
  place: PlaceState;
  /** Their organisation and what that belongs to, the nearest first; none of a guest. */
  of: readonly string[];
}

/** For whom each place is kept that somebody has; null for one of those for everybody. */
export type Seats = Map<string, string | null>;

/** A place that is offered is taken until the offer has run out. */
export const takesPlace = ({ place }: Pick<Comer, 'place'>): boolean =>
  place === 'held' || place === 'offered';

/** What is taken and what is free. */
class Hall {
  readonly seats: Seats = new Map();
  readonly #kept: Map<string, number>;
  #forAll: number;
  #left: number;

  constructor({ capacity, kept }: Room, comers: readonly Comer[]) {
    this.#left = capacity ?? Number.POSITIVE_INFINITY;
    this.#kept = new Map(kept.map(({ organisationId, places }) => [organisationId, places]));
    this.#forAll = kept.reduce((left, { places }) => left - places, this.#left);
    for (const comer of inOrder(comers.filter(takesPlace))) this.#seat(comer);
  }

  /** Gives a place that is free, if there is one for them. */
  admit(comer: Comer): boolean {
    if (this.#left <= 0 || (this.#keptFor(comer.of) === null && this.#forAll <= 0)) return false;
    this.#seat(comer);
    return true;
  }

  /** Never takes a place from who has one: lowered since, there may be fewer than are taken. */
  #seat({ id, of }: Comer): void {
    const keptFor = this.#keptFor(of);
    if (keptFor === null) this.#forAll -= 1;
    else this.#kept.set(keptFor, (this.#kept.get(keptFor) ?? 0) - 1);
    this.#left -= 1;
    this.seats.set(id, keptFor);
  }

  /** The nearest of somebody's organisations for which a place is free. */
  #keptFor(of: readonly string[]): string | null {
    return of.find((id) => (this.#kept.get(id) ?? 0) > 0) ?? null;
  }
}

/**
 * Who gets a place that is free: those who wait, in order of arrival, each if there is one for them.
 *
 * @returns them, and the places of all who have one then
 */
export function whoIsNext(room: Room, comers: readonly Comer[]): { next: Comer[]; seats: Seats } {
  const hall = new Hall(room, comers);
  const waiting = inOrder(comers.filter(({ place }) => place === 'waiting'));
  const next = waiting.filter((comer) => hall.admit(comer));
  return { next, seats: hall.seats };
}

/**
 * How many places are left for somebody, were they to say yes now.
 *
 * @param of as a comer's
 * @returns none when there is no limit
 */
export function countLeft(
  room: Room,
  comers: readonly Comer[],
  of: readonly string[],
): number | null {
  if (room.capacity === null) return null;
  const hall = new Hall(room, comers);
  let left = 0;
  while (hall.admit({ id: `one more ${left}`, arrived: 0, place: 'waiting', of })) left += 1;
  return left;
}

/** Which in the line of those who wait, from 1; null for who does not wait. */
export function positionOf(comers: readonly Comer[], id: string): number | null {
  const waiting = inOrder(comers.filter(({ place }) => place === 'waiting'));
  const index = waiting.findIndex((comer) => comer.id === id);
  return index === -1 ? null : index + 1;
}

function inOrder(comers: readonly Comer[]): Comer[] {
  return [...comers].sort((a, b) => a.arrived - b.arrived);
}

import { describe, expect, it } from 'vitest';
import {
  countLeft,
  positionOf,
  takesPlace,
  whoIsNext,
  type Comer,
  type PlaceState,
  type Room,
} from '~/features/events/coming/places';
import { dice } from '../../support/dice';

/** Histories by chance: whatever people do, in whatever order, the rules of places hold after each step. */

/** Practices in two clusters, one of them in a trust for which places may be kept, too; somebody of nowhere. */
const ways = [
  ['north', 'fen cluster', 'trust'],
  ['south', 'fen cluster', 'trust'],
  ['hill', 'hill cluster'],
  ['trust'],
  [],
] as const;

function rollRoom(roll: (sides: number) => number): Room {
  const kept = ['fen cluster', 'hill cluster', 'trust']
    .filter(() => roll(2) === 0)
    .map((organisationId) => ({ organisationId, places: roll(4) }));
  return { capacity: roll(12), kept };
}

/** What a verb does: whoever answers takes a place at once, the others are offered it. */
function settle(room: Room, comers: Comer[], answering?: string): Comer[] {
  const { next } = whoIsNext(room, comers);
  const given = new Map(
    next.map(({ id }) => [id, (id === answering ? 'held' : 'offered') as PlaceState]),
  );
  return comers.map((comer) => ({ ...comer, place: given.get(comer.id) ?? comer.place }));
}

/** One thing that happens: somebody says yes, goes, takes an offer, lets it lapse; or the number of places changes. */
function step(roll: (sides: number) => number, room: Room, comers: Comer[], seq: number) {
  const among = (wanted: (comer: Comer) => boolean) => {
    const found = comers.filter(wanted);
    return found[roll(Math.max(found.length, 1))];
  };
  const become = (one: Comer | undefined, place: PlaceState) =>
    comers.map((comer) => (comer === one ? { ...comer, place } : comer));
  const offered = (one: Comer) => one.place === 'offered';
  switch (roll(8)) {
    case 0:
      return { room, comers: become(among(takesPlace), 'none') };
    case 1:
      return { room, comers: become(among(offered), 'held') };
    case 2:
      return { room, comers: become(among(offered), 'lapsed') };
    case 3:
      return { room: { ...room, capacity: (room.capacity ?? 0) + roll(3) }, comers };
    default: {
      const of = ways[roll(ways.length)] ?? [];
      const one: Comer = { id: `person ${seq}`, arrived: seq, place: 'waiting', of };
      return { room, comers: [...comers, one], answering: one.id };
    }
  }
}

interface Moment {
  room: Room;
  before: Comer[];
  after: Comer[];
}

function* history(seed: number): Generator<Moment> {
  const roll = dice(seed);
  let room = rollRoom(roll);
  let comers: Comer[] = [];
  for (let seq = 1; seq <= 40; seq += 1) {
    const happened = step(roll, room, comers, seq);
    room = happened.room;
    const before = happened.comers;
    comers = settle(room, before, happened.answering);
    yield { room, before, after: comers };
  }
}

const seeds = Array.from({ length: 80 }, (_, index) => 1000 + index);

/** Runs a check after each step of every history. */
function always(check: (moment: Moment) => void): void {
  for (const seed of seeds) for (const moment of history(seed)) check(moment);
}

describe('whatever happens', () => {
  it('no more have a place than there are', () => {
    always(({ room, after }) => {
      expect(after.filter(takesPlace).length).toBeLessThanOrEqual(room.capacity ?? Infinity);
    });
  });

  it('places that are kept are had by their people alone, and no more of them than are kept', () => {
    always(({ room, after }) => {
      const { seats } = whoIsNext(room, after);
      for (const { organisationId, places } of room.kept) {
        const there = after.filter(({ id }) => seats.get(id) === organisationId);
        expect(there.length).toBeLessThanOrEqual(places);
        expect(there.every(({ of }) => of.includes(organisationId))).toBe(true);
      }
    });
  });

  it('the places that are for everybody are not given away to keep others free', () => {
    always(({ room, before, after }) => {
      const kept = room.kept.reduce((sum, { places }) => sum + places, 0);
      const { seats } = whoIsNext(room, after);
      const came = after.filter(
        (one) =>
          takesPlace(one) && before.some(({ id, place }) => id === one.id && place === 'waiting'),
      );
      const forAll = [...seats.values()].filter((seat) => seat === null).length;
      if (came.some(({ id }) => seats.get(id) === null)) {
        expect(forAll).toBeLessThanOrEqual(Math.max((room.capacity ?? 0) - kept, 0));
      }
    });
  });

  it('nobody waits for a place that is free for them', () => {
    always(({ room, after }) => {
      for (const { of } of after.filter(({ place }) => place === 'waiting')) {
        expect(countLeft(room, after, of)).toBe(0);
      }
    });
  });

  it('of those who may have the same place, whoever came first has it first', () => {
    always(({ before, after }) => {
      const placed = after.filter(
        (one) =>
          takesPlace(one) && before.some(({ id, place }) => id === one.id && place === 'waiting'),
      );
      for (const one of placed) {
        const passed = after.filter(
          (other) =>
            other.place === 'waiting' &&
            other.arrived < one.arrived &&
            one.of.every((id) => other.of.includes(id)),
        );
        expect(passed).toEqual([]);
      }
    });
  });

  it('nobody loses a place because others come or go', () => {
    always(({ before, after }) => {
      const kept = new Set(after.filter(takesPlace).map(({ id }) => id));
      expect(before.filter(takesPlace).every(({ id }) => kept.has(id))).toBe(true);
    });
  });
});

const comer = (id: string, arrived: number, place: PlaceState, of: string[] = []): Comer => ({
  id,
  arrived,
  place,
  of,
});

it('who has a place for everybody moves over to a kept one that is freed, and the first in the line has theirs', () => {
  const room: Room = { capacity: 2, kept: [{ organisationId: 'fen', places: 1 }] };
  const comers = [
    comer('first of fen', 1, 'none', ['fen']),
    comer('second of fen', 2, 'held', ['fen']),
    comer('of hill', 3, 'waiting', ['hill']),
  ];
  const { next, seats } = whoIsNext(room, comers);
  expect(next.map(({ id }) => id)).toEqual(['of hill']);
  expect(seats.get('second of fen')).toBe('fen');
  expect(seats.get('of hill')).toBeNull();
});

it('a kept place goes past those it is not for', () => {
  const room: Room = { capacity: 2, kept: [{ organisationId: 'fen', places: 1 }] };
  const comers = [
    comer('of hill', 1, 'held', ['hill']),
    comer('also of hill', 2, 'waiting', ['hill']),
    comer('of a practice of fen', 3, 'waiting', ['practice', 'fen']),
  ];
  expect(whoIsNext(room, comers).next.map(({ id }) => id)).toEqual(['of a practice of fen']);
  expect(positionOf(comers, 'of a practice of fen')).toBe(2);
  expect(countLeft(room, comers, [])).toBe(0);
  expect(countLeft(room, comers, ['fen'])).toBe(1);
});

it('without a limit everybody comes', () => {
  const room: Room = { capacity: null, kept: [] };
  const comers = [comer('one', 1, 'waiting'), comer('two', 2, 'waiting')];
  expect(whoIsNext(room, comers).next).toHaveLength(2);
  expect(countLeft(room, comers, [])).toBeNull();
});

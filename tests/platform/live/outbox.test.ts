import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  began,
  emptyOutbox,
  nextToSend,
  pause,
  reread,
  shown,
  takenBack,
  toShow,
  triedAgain,
  written,
  type Outbox,
  type Outcome,
} from '~/platform/live/outbox';

/** What waits to be sent, as a pure machine. */

const refused: Outcome = {
  kind: 'trouble',
  trouble: { kind: 'refused', words: 'Too long', errors: { body: 'Too long' } },
};
const taken = (id: string): Outcome => ({ kind: 'taken', id });
const later: Outcome = { kind: 'later', seconds: null };

const write = (box: Outbox, ...keys: string[]) =>
  keys.reduce(
    (all, key) => written(all, { key, fields: { body: key }, writtenAt: '2018-08-06T16:30:00Z' }),
    box,
  );
const keys = (items: ReadonlyArray<{ key: string }>) => items.map(({ key }) => key);

describe('what was written', () => {
  it('is sent one at a time, in the order of writing', () => {
    let box = write(emptyOutbox, 'a', 'b');
    expect(nextToSend(box)?.key).toBe('a');
    box = began(box, 'a', 7);
    expect(nextToSend(box)).toBeNull();
    box = answered(box, 'a', taken('1'));
    expect(nextToSend(box)?.key).toBe('b');
  });

  it('keeps its place when the clock is put back', () => {
    const before = written(emptyOutbox, {
      key: 'a',
      fields: {},
      writtenAt: '2018-08-06T16:30:00Z',
    });
    const box = written(before, { key: 'b', fields: {}, writtenAt: '2018-08-06T15:30:00Z' });
    expect(keys(reread(emptyOutbox, [...box.items].reverse()).items)).toEqual(['a', 'b']);
  });

  it('is sent again when nobody answered, after longer and longer pauses', () => {
    let box = write(emptyOutbox, 'a', 'b');
    const pauses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      box = answered(began(box, 'a', 0), 'a', later);
      pauses.push(pause(box.failures));
    }
    expect(nextToSend(box)?.key).toBe('a');
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    expect(answered(began(box, 'a', 0), 'a', taken('1')).failures).toBe(0);
  });

  it('that is refused holds up the rest until it is tried again or taken back', () => {
    const box = answered(began(write(emptyOutbox, 'a', 'b'), 'a', 0), 'a', refused);
    expect(nextToSend(box)).toBeNull();
    expect(box.items[0]?.trouble?.words).toBe('Too long');
    expect(nextToSend(triedAgain(box, 'a'))?.key).toBe('a');
    expect(nextToSend(takenBack(box, 'a'))?.key).toBe('b');
  });

  it('cannot be taken back once it is on its way, nor once it was taken', () => {
    const sending = began(write(emptyOutbox, 'a'), 'a', 0);
    expect(keys(takenBack(sending, 'a').items)).toEqual(['a']);
    const arrived = answered(sending, 'a', taken('1'));
    expect(keys(takenBack(arrived, 'a').items)).toEqual(['a']);
  });
});

describe('the page', () => {
  it('shows what was taken until it shows what that has become', () => {
    const box = answered(began(write(emptyOutbox, 'a', 'b'), 'a', 0), 'a', taken('1'));
    expect(keys(toShow(box, []))).toEqual(['a', 'b']);
    expect(keys(toShow(box, [{ id: '1', seq: 5 }]))).toEqual(['b']);
    expect(keys(shown(box, new Set(['1'])).items)).toEqual(['b']);
  });

  it('does not show it twice when it is heard of before the answer', () => {
    const box = began(write(emptyOutbox, 'a', 'b'), 'a', 4);
    expect(keys(toShow(box, [{ id: '0', seq: 3 }]))).toEqual(['a', 'b']);
    expect(keys(toShow(box, [{ id: '1', seq: 5 }]))).toEqual(['b']);
  });

  it('takes what arrived of the one before for what it is', () => {
    const first = answered(began(write(emptyOutbox, 'a', 'b'), 'a', 4), 'a', taken('1'));
    const box = began(first, 'b', 4);
    expect(keys(toShow(box, [{ id: '1', seq: 5 }]))).toEqual(['b']);
  });
});

describe('another tab', () => {
  it('adds what it has written, and takes away what it has sent', () => {
    const here = write(emptyOutbox, 'a', 'b');
    const there = write(emptyOutbox, 'b', 'c');
    expect(keys(reread(here, there.items).items).sort()).toEqual(['b', 'c']);
  });

  it('does not take away what is on its way from here, nor what the page does not show yet', () => {
    const box = began(
      answered(began(write(emptyOutbox, 'a', 'b', 'c'), 'a', 0), 'a', taken('1')),
      'b',
      0,
    );
    expect(keys(reread(box, []).items)).toEqual(['a', 'b']);
  });
});

it('whatever happens, what is not taken back is taken once, in the order of writing', () => {
  const deed = fc.constantFrom('write', 'answer', 'lose', 'refuse', 'again', 'back', 'reload');
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      let box = emptyOutbox;
      let count = 0;
      const back = new Set<string>();
      const arrived: string[] = [];
      const send = (outcome: Outcome) => {
        const item = nextToSend(box);
        if (!item) return;
        box = answered(began(box, item.key, 0), item.key, outcome);
        if (outcome.kind === 'taken') arrived.push(item.key);
      };
      const step = (one: string) => {
        const [first] = box.items.filter((item) => item.taken === null);
        if (one === 'write') box = write(box, `k${(count += 1)}`);
        if (one === 'answer') send(taken(String(count)));
        if (one === 'lose') send(later);
        if (one === 'refuse') send(refused);
        if (one === 'again' && first) box = triedAgain(box, first.key);
        if (one === 'back' && first) {
          box = takenBack(box, first.key);
          back.add(first.key);
        }
        if (one === 'reload') {
          const kept = box.items.filter((item) => item.taken === null);
          box = reread(
            emptyOutbox,
            kept.map((item) => ({ ...item, trouble: null })),
          );
        }
      };
      for (const one of deeds) step(one);
      for (let rest = 0; rest < deeds.length; rest += 1) ['again', 'answer'].forEach(step);
      const wanted = Array.from({ length: count }, (_, index) => `k${index + 1}`);
      expect(arrived).toEqual(wanted.filter((key) => !back.has(key)));
    }),
  );
});

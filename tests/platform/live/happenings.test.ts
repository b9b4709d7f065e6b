import { describe, expect, it } from 'vitest';
import { heard, opened, readAgain, shownNow, type Heard } from '~/platform/live/happenings';
import type { Happening } from '~/platform/live/protocol';

/** What an open page keeps: as much as it needs, however long it is open. */

interface Page {
  seq: number;
  words: string[];
}

const happening = (seq: number): Happening<string> => ({
  channel: 'page:a',
  seq,
  kind: 'test.said',
  payload: `word ${seq}`,
});
/** A page of three words that moves on. */
const apply = (page: Page, { payload }: Happening<string>): Page => ({
  ...page,
  words: [...page.words, payload].slice(-3),
});
const read = (seq: number): Page => ({
  seq,
  words: [seq - 2, seq - 1, seq].filter((one) => one > 0).map((one) => `word ${one}`),
});

function hearAll(state: Heard<Page, string>, from: number, to: number): Heard<Page, string> {
  for (let seq = from; seq <= to; seq += 1) state = heard(state, happening(seq), apply);
  return state;
}
const wordsOf = (state: Heard<Page, string>) => shownNow(state, apply).words;

describe('a page that stays open', () => {
  it('shows what has happened, and after ten thousand things keeps no more than after two hundred', () => {
    const state = hearAll(opened(read(0)), 1, 10_000);
    expect(wordsOf(state)).toEqual(read(10_000).words);
    expect(state.since.length).toBeLessThanOrEqual(200);
    expect(state.outdated).toBe(false);
  });

  it('read again, shows it as it was read, with what has been heard meanwhile', () => {
    const state = readAgain(hearAll(opened(read(0)), 1, 10), read(8));
    expect(wordsOf(state)).toEqual(read(10).words);
    expect(wordsOf(readAgain(state, read(12)))).toEqual(read(12).words);
    // Heard after it was read, though it had happened before.
    expect(wordsOf(hearAll(readAgain(state, read(12)), 11, 13))).toEqual(read(13).words);
  });

  it('that was read too long before it arrived has to be read again, and then shows everything', () => {
    const state = readAgain(hearAll(opened(read(0)), 1, 500), read(3));
    expect(state.outdated).toBe(true);
    const again = readAgain(hearAll(state, 501, 502), read(501));
    expect(again.outdated).toBe(false);
    expect(wordsOf(again)).toEqual(read(502).words);
  });
});

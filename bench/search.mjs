// @ts-check
/** Search, one question at a time, in a network of 50,000 replies and in one of 500,000. */
import { interleave, median, round } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

/** What is searched for: each stands in about so many of a hundred posts of the networks that are made for measuring. */
const QUESTIONS = {
  'a word in 1 of 100': 'declare',
  'a word in 17 of 100': 'practice',
  'two common words': 'practice month',
  'two common words that seldom stand side by side': 'year practice',
  'four words': 'practice budget first year',
};

/** @typedef {{ url: string, cookie: string }} Asked */

/**
 * @param {{ large: Asked, huge: Asked }} networks
 * @param {{ rounds: number, seconds: number }} how
 * @returns {Promise<import('./lib/figures.mjs').Row[]>}
 */
export async function measureSearch({ large, huge }, { rounds, seconds }) {
  const rows = [];
  for (const [what, q] of Object.entries(QUESTIONS)) {
    const path = `/search?${new URLSearchParams({ q })}`;
    const ask =
      (/** @type {Asked} */ { url, cookie }) =>
      () =>
        load(url, () => ({ path, headers: { Cookie: cookie } }), { seconds, connections: 1 });
    const both = { few: ask(large), many: ask(huge) };
    await interleave(1, both); // warms up
    const { few, many } = await interleave(rounds, both);
    const half = (/** @type {typeof few} */ all) => median(all.map(({ p50 }) => p50));
    const late = (/** @type {typeof few} */ all) => median(all.map(({ p95 }) => p95));
    const ratio = half(many) / half(few);
    rows.push(
      {
        what: `search for ${what}, one at a time`,
        figure: `p50 ${round(half(few), 1)} ms, p95 ${round(late(few), 1)} ms`,
        goal: 'p95 ≤ 30 ms',
        ok: late(few) <= 30,
      },
      {
        what: '– at 500,000 replies',
        figure: `p50 ${round(half(many), 1)} ms, p95 ${round(late(many), 1)} ms`,
        beside: `at 50,000: p50 ${round(half(few), 1)} ms`,
        ratio: round(ratio, 2),
        goal: '≤ 3',
        ok: ratio <= 3,
      },
    );
  }
  return rows;
}

// @ts-check
/** Pages signed in, beside the same markup from constants by the same server. */
import { interleave, median, round } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

/** What NodeBB 4.10 did on the same machine (requests a second, and its half-way time in ms). */
const PEER = { list: { perSecond: 50, times: 4 }, topic: { perSecond: 42, times: 5 } };

/**
 * @param {{ network: string, constants: string, cookies: { network: string, constants: string }, paths: Record<'list' | 'topic', string>, rounds: number, seconds: number }} from
 * @returns {Promise<import('./lib/figures.mjs').Row[]>}
 */
export async function measurePages({ network, constants, cookies, paths, rounds, seconds }) {
  const rows = [];
  for (const name of /** @type {const} */ (['list', 'topic'])) {
    const path = paths[name];
    const ask = (/** @type {string} */ base, /** @type {string} */ cookie) => () =>
      load(base, () => ({ path, headers: { Cookie: cookie } }), { seconds });
    const one = { real: ask(network, cookies.network), still: ask(constants, cookies.constants) };
    await interleave(1, one); // warms up
    const { real, still } = await interleave(rounds, one);
    const own = median(real.map(({ perSecond }) => perSecond));
    const beside = median(still.map(({ perSecond }) => perSecond));
    const ratio = median(
      real.map(({ perSecond }, index) => perSecond / (still[index]?.perSecond ?? NaN)),
    );
    const p50 = median(real.map((each) => each.p50));
    const p99 = median(real.map((each) => each.p99));
    const { perSecond, times } = PEER[name];
    rows.push(
      {
        what: `${name === 'list' ? 'section' : 'topic'} page, signed in, 10 at once`,
        figure: `${round(own)}/s, p50 ${round(p50, 1)} ms, p99 ${round(p99, 1)} ms`,
        beside: `from constants ${round(beside)}/s`,
        ratio: round(ratio, 2),
        goal: '≥ 0.7',
        ok: ratio >= 0.7,
      },
      {
        what: '– beside NodeBB (another run)',
        figure: `${round(own)}/s`,
        beside: `${perSecond}/s`,
        ratio: round(own / perSecond, 1),
        goal: `≥ ${times}`,
        ok: own / perSecond >= times,
      },
    );
  }
  return rows;
}

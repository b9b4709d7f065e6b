// @ts-check
/** What the same pages cost in a network a hundred times as large. */
import { interleave, median, round } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

/**
 * @param {Record<'small' | 'huge', { url: string, cookie: string, paths: Record<string, string> }>} networks
 * @param {{ rounds: number, seconds: number }} how
 * @returns {Promise<import('./lib/figures.mjs').Row[]>}
 */
export async function measureGrowth({ small, huge }, { rounds, seconds }) {
  const rows = [];
  for (const name of Object.keys(small.paths)) {
    const ask =
      (/** @type {typeof small} */ { url, cookie, paths }) =>
      async () => {
        const next = () => ({ path: paths[name] ?? '/', headers: { Cookie: cookie } });
        return (await load(url, next, { seconds, connections: 1 })).p50;
      };
    const both = { few: ask(small), many: ask(huge) };
    await interleave(1, both); // warms up
    const { few, many } = await interleave(rounds, both);
    const ratio = median(many.map((each, index) => each / (few[index] ?? NaN)));
    rows.push({
      what: `${name} page at 500,000 replies, one at a time`,
      figure: `p50 ${round(median(many), 1)} ms`,
      beside: `at 5,000: ${round(median(few), 1)} ms`,
      ratio: round(ratio, 2),
      goal: '≤ 1.3',
      ok: ratio <= 1.3,
    });
  }
  return rows;
}

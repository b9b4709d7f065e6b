// @ts-check
/** Similar topics and people to ask, while a title is typed, in a network of 50,000 replies: one question at a time. */
import { interleave, median, round } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

/** Titles as they grow under somebody's fingers: seldom the same words twice. */
const TITLES = [
  'practice budget',
  'How do you share a practice budget in the first year?',
  'Who has had a business case approved in under twelve months, and what did the panel ask?',
  'Has anybody a contract for a community clinic that we could look at',
  'month year practice patient service',
];

/**
 * @param {{ url: string, cookie: string }} network
 * @param {{ rounds: number, seconds: number }} how
 * @returns {Promise<import('./lib/figures.mjs').Row[]>}
 */
export async function measureSimilar({ url, cookie }, { rounds, seconds }) {
  let turn = 0;
  const next = () => {
    turn += 1;
    const title = `${TITLES[turn % TITLES.length]} ${turn}`;
    const path = `/board/similar?${new URLSearchParams({ title, _data: 'routes/board.similar' })}`;
    return { path, headers: { Cookie: cookie } };
  };
  const ask = { similar: () => load(url, next, { seconds, connections: 1 }) };
  await interleave(1, ask); // warms up
  const { similar } = await interleave(rounds, ask);
  const late = median(similar.map(({ p95 }) => p95));
  const half = median(similar.map(({ p50 }) => p50));
  return [
    {
      what: 'similar topics and people for a title, one at a time',
      figure: `p50 ${round(half, 1)} ms, p95 ${round(late, 1)} ms`,
      goal: 'p95 ≤ 60 ms',
      ok: late <= 60,
    },
  ];
}

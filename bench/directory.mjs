// @ts-check
/** The directory of 20,000 members: filtered pages, the first page after a start, and everybody as a file. */
import { round, interleave, median } from './lib/figures.mjs';
import { load } from './lib/load.mjs';

/** Questions as people ask them, none twice in a row: nothing of an answer can be kept for the next. */
const QUESTIONS = [
  'role=lead',
  'q=fenn',
  'q=gp+saltmarsh',
  'pct=nhs-norfolk&pct=nhs-suffolk',
  'about=diabetes&active=month',
  'q=practice+manager&pct=nhs-mid-essex',
  'about=reading+tariff+data',
  'active=month&from=P',
  'cluster=saltmarsh&cluster=nine-wells',
  'q=tariff&active=month&pct=nhs-cambridgeshire',
  'profession=gp&about=stroke&about=diabetes',
  'from=M',
];

/** @typedef {import('./lib/children.mjs').Measured} Measured */

/**
 * @param {{ network: Measured, constants: Measured, cookie: string, rounds: number, seconds: number }} from
 * @returns {Promise<import('./lib/figures.mjs').Row[]>}
 */
export async function measureDirectory({ network, constants, cookie, rounds, seconds }) {
  const headers = { Cookie: cookie };
  const first = await timeOf(`${network.url}/directory`, headers);
  const ask = (/** @type {string} */ base) => () =>
    load(
      base,
      (number) => ({ path: `/directory?${QUESTIONS[number % QUESTIONS.length]}`, headers }),
      { seconds },
    );
  const both = { real: ask(network.url), still: ask(constants.url) };
  await interleave(1, both); // warms up
  const { real, still } = await interleave(rounds, both);
  const of = (/** @type {typeof real} */ all, /** @type {'p50' | 'p95' | 'perSecond'} */ what) =>
    median(all.map((each) => each[what]));
  const ratio = median(real.map((each, at) => each.perSecond / (still[at]?.perSecond ?? NaN)));
  const late = of(real, 'p95');
  const before = network.peak();
  const sheet = await timeOf(`${network.url}/directory.csv`, headers);
  const grown = network.peak() - before;
  return [
    {
      what: 'directory of 20,000, filtered, 10 at once',
      figure: `${round(of(real, 'perSecond'))}/s, p50 ${round(of(real, 'p50'), 1)} ms, p95 ${round(late, 1)} ms`,
      beside: `from constants ${round(of(still, 'perSecond'))}/s, p95 ${round(of(still, 'p95'), 1)} ms`,
      ratio: round(ratio, 2),
      goal: 'p95 ≤ 150 ms',
      ok: late <= 150,
    },
    { what: '– the first page after a start', figure: `${round(first.ms)} ms` },
    {
      what: '– everybody as a spreadsheet',
      figure: `${round(sheet.bytes / 1e6, 1)} MB in ${round(sheet.ms)} ms, peak memory ${round(grown, 1)} MB higher`,
      goal: 'less than the file',
      ok: grown < sheet.bytes / 1e6,
    },
  ];
}

/** @param {string} url @param {Record<string, string>} headers */
async function timeOf(url, headers) {
  const began = performance.now();
  const response = await fetch(url, { headers });
  if (!response.ok || !response.body) throw new Error(`Answered with ${response.status}`);
  let bytes = 0;
  const body = /** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (response.body));
  for await (const piece of body) bytes += piece.length;
  return { bytes, ms: performance.now() - began };
}

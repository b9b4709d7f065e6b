// @ts-check
/** Figures and how they are written. */

/** @param {number[]} values @param {number} percent */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

/** @param {number[]} values */
export function median(values) {
  return percentile(values, 50);
}

/**
 * Measures several things in turn, again and again, so that whatever else the machine does falls on all of them alike.
 *
 * @template {string} Name
 * @template T
 * @param {number} rounds
 * @param {Record<Name, () => Promise<T>>} measures
 * @returns {Promise<Record<Name, T[]>>}
 */
export async function interleave(rounds, measures) {
  const names = /** @type {Name[]} */ (Object.keys(measures));
  /** @type {Record<Name, T[]>} */
  const results = /** @type {any} */ (Object.fromEntries(names.map((n) => [n, []])));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) results[name].push(await measures[name]());
  }
  return results;
}

/** @typedef {{ what: string, figure: string, beside?: string, ratio?: string, goal?: string, ok?: boolean }} Row */

/** @param {Row[]} rows */
export function tableOf(rows) {
  const lines = rows.map(({ what, figure, beside = '', ratio = '', goal = '', ok }) =>
    [what, figure, beside, ratio, goal, ok === undefined ? '' : ok ? 'met' : '**short**'].join(
      ' | ',
    ),
  );
  const head = ['what | figure | beside it, same run | ratio | goal | ', '---|---|---|---|---|---'];
  return [...head, ...lines].map((line) => `| ${line} |`).join('\n');
}

/** @param {number} value @param {number} [digits] */
export function round(value, digits = 0) {
  return value.toLocaleString('en-GB', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}

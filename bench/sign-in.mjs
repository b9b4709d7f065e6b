// @ts-check
/** Signing in, one after the other, with the right password. */
import { median, percentile, round } from './lib/figures.mjs';
import { signIn } from './lib/member.mjs';

/** @param {string} url @param {number} times @returns {Promise<import('./lib/figures.mjs').Row[]>} */
export async function measureSignIn(url, times) {
  const took = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await signIn(url);
    took.push(performance.now() - start);
  }
  const half = median(took);
  const figure = `p50 ${round(half)} ms, p95 ${round(percentile(took, 95))} ms`;
  return [{ what: 'sign-in', figure, goal: '≤ 100 ms', ok: half <= 100 }];
}

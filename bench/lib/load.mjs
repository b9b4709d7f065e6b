// @ts-check
/** A load generator: so many connections kept alive, each asking again as soon as it is answered. */
import { Agent, request } from 'node:http';
import { percentile } from './figures.mjs';

/** @typedef {{ perSecond: number, p50: number, p95: number, p99: number, count: number }} Load */

/**
 * @param {string} base
 * @param {(number: number) => { path: string, method?: string, headers?: Record<string, string>, body?: string }} next
 * @param {{ seconds: number, connections?: number, expect?: number, most?: number }} options
 * @returns {Promise<Load>}
 */
export async function load(base, next, { seconds, connections = 10, expect = 200, most = 50_000 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  /** @type {number[]} */
  const times = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  let number = 0;
  const worker = async () => {
    while (performance.now() < until && number < most) {
      const start = performance.now();
      const status = await send(base, agent, next(number++));
      if (status !== expect) throw new Error(`Answered with ${status}`);
      times.push(performance.now() - start);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    agent.destroy();
  }
  const took = (performance.now() - began) / 1000;
  const { length } = times;
  return {
    perSecond: length / took,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    count: length,
  };
}

/** @param {string} base @param {Agent} agent @param {{ path: string, method?: string, headers?: Record<string, string>, body?: string }} asked @returns {Promise<number>} */
function send(base, agent, { path, method = 'GET', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const sending = request(
      base + path,
      { agent, method, headers, timeout: 30_000 },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', reject);
      },
    );
    sending.once('timeout', () => sending.destroy(new Error('No answer in 30 s')));
    sending.once('error', reject);
    sending.end(body);
  });
}

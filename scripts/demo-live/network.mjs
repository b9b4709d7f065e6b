// @ts-check
import { Browser } from './browser.mjs';
import { Refused } from './refused.mjs';

/** @typedef {import('./clock.mjs').Clock} Clock */

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Where the network is, when that is on this machine: with sixty people nobody is to be surprised elsewhere.
 *
 * @param {string | undefined} typed an address; left out, the one on which `npm start` listens
 * @param {string | undefined} port
 * @returns {URL}
 * @throws {Refused}
 */
export function addressOf(typed, port) {
  const address = typed ?? `http://localhost:${port ?? '3000'}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'http:' || !THIS_MACHINE.includes(url.hostname)) {
    throw new Refused(
      `${address} is not on this machine. A session is played against http://localhost or http://127.0.0.1 only`,
    );
  }
  return url;
}

/**
 * Makes sure that what answers is a demonstration network.
 *
 * @param {URL} base
 * @param {Clock} clock
 * @throws {Refused}
 */
export async function requireDemonstration(base, clock) {
  const { text } = await new Browser(base, clock).open('/sign-in');
  if (text.includes('class="pbc-demo ')) return;
  throw new Refused(
    `What answers at ${base.origin} is no demonstration network, and is left alone. "npm start" loads one into an empty folder`,
  );
}

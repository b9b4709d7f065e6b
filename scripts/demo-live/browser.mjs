// @ts-check
import { Refused } from './refused.mjs';

/** @typedef {import('./clock.mjs').Clock} Clock */

/** Published with the demonstration network. */
const PASSWORD = 'three-rivers-meet';

/** A browser of somebody who takes part: cookies, pages and forms, nothing else. */
export class Browser {
  #base;
  #clock;
  /** @type {Map<string, string>} */
  #cookies = new Map();

  /**
   * @param {URL} base where the network is
   * @param {Clock} clock
   */
  constructor(base, clock) {
    this.#base = base;
    this.#clock = clock;
  }

  /**
   * A page.
   *
   * @param {string} path
   * @returns {Promise<{ status: number, text: string }>} redirects are not followed
   */
  async open(path) {
    const response = await this.#send(path, {});
    return { status: response.status, text: await response.text() };
  }

  /**
   * Sends a form. Whoever is too fast for the network waits as long as it says, and sends it again.
   *
   * @param {string} path
   * @param {Record<string, string | string[]>} fields
   * @returns {Promise<{ status: number, location: string, text: string }>}
   */
  async send(path, fields) {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of [values].flat()) body.append(name, value);
    }
    const headers = { Origin: this.#base.origin };
    const response = await this.#send(path, { method: 'POST', body, headers });
    const text = await response.text();
    if (response.status === 429) {
      await this.#clock.wait(Number(response.headers.get('Retry-After')) || 1);
      return this.send(path, fields);
    }
    return { status: response.status, location: response.headers.get('Location') ?? '', text };
  }

  /**
   * Signs in to the demonstration network.
   *
   * @param {string} email
   * @returns {Promise<boolean>} false when this is not the way in any more, a changed password say
   */
  async signIn(email) {
    const { status, location } = await this.send('/sign-in', { email, password: PASSWORD });
    return status === 302 && !location.startsWith('/sign-in');
  }

  /**
   * @param {string} path
   * @param {RequestInit & { headers?: Record<string, string> }} init
   */
  async #send(path, init) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie === '' ? {} : { Cookie: cookie }) };
    const response = await this.#fetch(path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /**
   * @param {string} path
   * @param {RequestInit} init
   */
  async #fetch(path, init) {
    try {
      return await fetch(new URL(path, this.#base), init);
    } catch {
      throw new Refused(
        `No network answers at ${this.#base.origin}. Start the demonstration with "npm start", then run this beside it`,
      );
    }
  }
}

/** Text as it stands in a page. @param {string} html */
export function readText(html) {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

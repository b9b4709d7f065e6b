// @ts-check
import { readText } from './browser.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */
/** @typedef {{ id: string, body: string, state: string, votes: number }} Question */

/** The console, in somebody’s hands. */
export class Console {
  #browser;
  #path;

  /**
   * @param {Browser} browser of whoever has a part in the session
   * @param {string} code
   */
  constructor(browser, code) {
    this.#browser = browser;
    this.#path = `/live/${code}/console`;
  }

  /**
   * All questions as the console shows them: on air, to read, waiting in their order, done.
   *
   * @returns {Promise<Question[]>}
   */
  async look() {
    const { text } = await this.#browser.open(this.#path);
    return text
      .split(' data-question="')
      .slice(1)
      .map((part) => {
        const find = (/** @type {RegExp} */ pattern) => pattern.exec(part)?.[1] ?? '';
        return {
          id: find(/^([\w-]+)"/),
          body: readText(find(/<(?:p class="text"|h2 id="on-air")>([^<]*)</)),
          state: find(/name="was" value="([\w-]+)"/),
          votes: Number(find(/>(\d+) votes?</)),
        };
      });
  }

  /**
   * Somebody's part in the session, as the form for a promise names it.
   *
   * @param {string} name
   * @returns {Promise<string>} empty when they have none
   */
  async findPart(name) {
    const { text } = await this.#browser.open(this.#path);
    const parts = [...text.matchAll(/<option value="([\w-]+)"[^>]*>([^<]*)</g)];
    return parts.find(([, , words = '']) => readText(words).startsWith(name))?.[1] ?? '';
  }

  /**
   * Presses a button beside a question.
   *
   * @param {Question} question
   * @param {Record<string, string>} fields
   * @returns {Promise<boolean>} false when somebody was quicker
   */
  async press({ id, state }, fields) {
    const { status } = await this.#browser.send(this.#path, {
      question: id,
      was: state,
      ...fields,
    });
    return status === 302;
  }
}

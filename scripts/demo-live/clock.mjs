// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

/** The time that passes while a session is played, and what is told of it. */
export class Clock {
  #fast;
  #signal;

  /**
   * @param {{ fast: boolean, signal: AbortSignal }} options with `fast`, nobody takes time to think
   */
  constructor({ fast, signal }) {
    this.#fast = fast;
    this.#signal = signal;
  }

  /** Lets somebody think. @param {number} seconds */
  async think(seconds) {
    this.#signal.throwIfAborted();
    if (!this.#fast) await this.wait(seconds);
  }

  /** Waits as long as the network asks for. @param {number} seconds */
  async wait(seconds) {
    await sleep(seconds * 1000, undefined, { signal: this.#signal });
  }

  /** Tells what happens. @param {string} sentence */
  say(sentence) {
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(new Date());
    console.log(`${time}  ${sentence}`);
  }
}

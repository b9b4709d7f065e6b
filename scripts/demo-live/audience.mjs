// @ts-check
import { drawOf } from './questions.mjs';

/** @typedef {import('./attendees.mjs').Attendee} Attendee */
/** @typedef {import('./attendees.mjs').Coming} Coming */
/** @typedef {import('./console.mjs').Question} Question */
/** @typedef {import('./clock.mjs').Clock} Clock */

/** So many do something at the same time. */
const AT_ONCE = 6;

/** Those in the room: they come in, ask and vote. */
export class Audience {
  #code;
  #clock;
  #coming;
  /** @type {Attendee[]} */
  #present = [];
  /** What everybody has voted for. @type {Map<Attendee, Set<string>>} */
  #voted = new Map();
  /** Who has asked. @type {Set<Attendee>} */
  #asked = new Set();
  /** Whose turn it is to vote. */
  #turn = 0;

  /**
   * @param {string} code
   * @param {Clock} clock
   * @param {Coming[]} coming
   */
  constructor(code, clock, coming) {
    this.#code = code;
    this.#clock = clock;
    this.#coming = [...coming];
  }

  /** How many are here. */
  get size() {
    return this.#present.length;
  }

  /** How many votes stand, by all of them together. */
  get votes() {
    return [...this.#voted.values()].reduce((sum, voted) => sum + voted.size, 0);
  }

  /**
   * The next ones come in.
   *
   * @param {number} count
   * @returns {Promise<string[]>} their names
   */
  async comeIn(count) {
    const next = this.#coming.splice(0, count);
    const came = await this.#eachOf(next, ({ comeIn }) => comeIn());
    const present = came.filter((one) => one !== null);
    for (const one of present) this.#voted.set(one, new Set());
    this.#present.push(...present);
    return present.map(({ name }) => name);
  }

  /**
   * Somebody asks.
   *
   * @param {{ body: string, withoutName?: true }} question
   * @returns {Promise<string | null>} who; null when the network did not take it
   */
  async ask({ body, withoutName }) {
    const quiet = this.#present.filter((one) => !this.#asked.has(one));
    const asker = quiet[(this.#asked.size * 7) % quiet.length];
    if (!asker) return null;
    this.#asked.add(asker);
    const fields = { body, ...(withoutName ? { withoutName: 'yes' } : {}) };
    const { status } = await asker.browser.send(`/live/${this.#code}/ask`, fields);
    if (status !== 302) return null;
    return withoutName ? 'Somebody who gives no name' : asker.name;
  }

  /**
   * Some read what waits and vote for what they like; one of them takes a vote back.
   *
   * @param {Question[]} waiting
   * @param {number} count
   */
  async vote(waiting, count) {
    const voters = Array.from({ length: Math.min(count, this.size) }, () => this.#next());
    await this.#eachOf(voters, async (voter, index) => {
      await this.#clock.think((index % AT_ONCE) / 4);
      const choice = this.#choose(voter, waiting, index);
      if (choice) await this.#give(voter, choice, true);
    });
    const back = voters.find((voter) => waiting.some(({ id }) => this.#voted.get(voter)?.has(id)));
    const regretted = waiting.find(({ id }) => back && this.#voted.get(back)?.has(id));
    if (back && regretted) await this.#give(back, regretted, false);
  }

  /**
   * What somebody likes of what they have not voted for: of those at the top, or of those that are new and at the end.
   *
   * @param {Attendee} voter
   * @param {Question[]} waiting
   * @param {number} index
   */
  #choose(voter, waiting, index) {
    const voted = this.#voted.get(voter);
    const liked = waiting.filter(
      ({ id, body }, place) => !voted?.has(id) && chance(this.#turn + index, place) < drawOf(body),
    );
    return liked.at(index % 2 === 0 ? index % 3 : -1 - (((index - 1) / 2) % 3));
  }

  /**
   * @param {Attendee} voter
   * @param {Question} question
   * @param {boolean} wanted
   */
  async #give(voter, { id }, wanted) {
    const vote = { question: id, vote: wanted ? 'yes' : '', stay: 'yes' };
    const { status } = await voter.browser.send(`/live/${this.#code}/vote`, vote);
    if (status !== 200) return;
    if (wanted) this.#voted.get(voter)?.add(id);
    else this.#voted.get(voter)?.delete(id);
  }

  /** Everybody has a turn before anybody has a second one. */
  #next() {
    const one = this.#present[this.#turn % this.size];
    this.#turn += 1;
    if (!one) throw new Error('Nobody is in the room');
    return one;
  }

  /**
   * @template Item, Result
   * @param {Item[]} items
   * @param {(item: Item, index: number) => Promise<Result>} work
   * @returns {Promise<Result[]>} in the order of the items
   */
  async #eachOf(items, work) {
    const results = [];
    for (let from = 0; from < items.length; from += AT_ONCE) {
      const some = items.slice(from, from + AT_ONCE);
      results.push(...(await Promise.all(some.map((item, index) => work(item, from + index)))));
    }
    return results;
  }
}

/** Chance that is the same in every play: 0 to 9. @param {number} turn @param {number} place */
function chance(turn, place) {
  return (turn * 37 + place * 53) % 10;
}

// @ts-check
import { Audience } from './audience.mjs';
import { fateOf, questions } from './questions.mjs';
import { parts } from './session.mjs';

/** @typedef {import('./console.mjs').Console} Console */
/** @typedef {import('./console.mjs').Question} Question */
/** @typedef {import('./clock.mjs').Clock} Clock */

/** In the room before the first question is asked; the others come while it goes on. */
const PUNCTUAL = 30;
/** After so many questions the chair begins to put them on air. */
const LISTENING_FIRST = 5;
/** Of those on air, the one that the speaker takes away, and the one that nobody can answer. */
const PROMISED = 4;
const LEFT_OPEN = 7;

/** A session, question by question: about four minutes. */
export class Play {
  #clock;
  #chair;
  #helper;
  #speaker;
  #audience;
  #taken = 0;
  #onAir = false;
  /** Answered in the room, to be written down afterwards. @type {Question[]} */
  #unwritten = [];

  /**
   * @param {{
   *   code: string,
   *   clock: Clock,
   *   chair: Console,
   *   helper: Console,
   *   speaker: Console,
   *   coming: import('./attendees.mjs').Coming[],
   * }} session
   */
  constructor({ code, clock, chair, helper, speaker, coming }) {
    this.#clock = clock;
    this.#chair = chair;
    this.#helper = helper;
    this.#speaker = speaker;
    this.#audience = new Audience(code, clock, coming);
  }

  /** From the first who comes in to the last answer. */
  async run() {
    await this.#arrive();
    for (const [index, question] of questions.entries()) {
      const waiting = await this.#ask(question);
      const [late] = await this.#audience.comeIn(2);
      if (late !== undefined && index % 6 === 0) this.#clock.say(`${late} comes in late.`);
      await this.#audience.vote(waiting, 9);
      if (index % 5 === 4) this.#clock.say(`${this.#audience.votes} votes stand.`);
      if (index >= LISTENING_FIRST) await this.#goOn();
      await this.#clock.think(3);
    }
    // The last one on air is answered as well.
    if (this.#onAir) await this.#goOn();
    await this.#writeDown();
  }

  async #arrive() {
    while (this.#audience.size < PUNCTUAL) {
      const came = await this.#audience.comeIn(6);
      if (came.length === 0) break;
      this.#clock.say(`${came.join(', ')} ${came.length === 1 ? 'comes' : 'come'} in.`);
      await this.#clock.think(2);
    }
  }

  /**
   * Somebody asks, and the helper lets it in.
   *
   * @param {import('./questions.mjs').Played} question
   * @returns {Promise<Question[]>} those that wait
   */
  async #ask(question) {
    const asker = await this.#audience.ask(question);
    if (asker !== null) this.#clock.say(`${asker} asks: “${question.body}”`);
    await this.#clock.think(2);
    const shown = await this.#helper.look();
    const submitted = shown.filter(({ state }) => state === 'submitted');
    for (const one of submitted) await this.#helper.press(one, { deed: 'approve' });
    return [...shown.filter(({ state }) => state === 'waiting'), ...submitted];
  }

  /** What is on air is dealt with; if nothing is, the next one goes on air. */
  async #goOn() {
    const shown = await this.#chair.look();
    const current = shown.find(({ state }) => state === 'on-air');
    this.#onAir = !current;
    if (current) return this.#conclude(current);
    const next = this.#choose(shown.filter(({ state }) => state === 'waiting'));
    if (!next || !(await this.#chair.press(next, { deed: 'put-on-air', onAir: '' }))) return;
    this.#clock.say(`On air, with ${next.votes} votes: “${next.body}”`);
    await this.#clock.think(3);
  }

  /**
   * The first of the list. Those for which something else than an answer is meant go on air when their turn has come, and
   * not before.
   *
   * @param {Question[]} waiting
   */
  #choose(waiting) {
    const meant = (/** @type {Question} */ { body }) => turnOf(body) === this.#taken;
    const others = waiting.filter(({ body }) => turnOf(body) === null);
    return waiting.find(meant) ?? others[0] ?? waiting[0];
  }

  /** @param {Question} current */
  async #conclude(current) {
    this.#taken += 1;
    const { answer, promise, open } = fateOf(current.body);
    const { name } = parts.speaker;
    if (promise !== undefined) {
      const by = await this.#chair.findPart(name);
      const fields = { deed: 'take-away', what: promise, by, byName: name, ...dueInAWeek() };
      await this.#chair.press(current, fields);
      this.#clock.say(`${name} takes it away, to be answered in a week: ${promise}.`);
    } else if (open) {
      await this.#chair.press(current, { deed: 'leave-open' });
      this.#clock.say('Nobody can answer that. It is left open, and becomes a query.');
    } else {
      await this.#chair.press(current, { deed: 'answer', answer: answer ?? '' });
      if (answer === undefined) this.#unwritten.push(current);
      this.#clock.say(`${name} answers${answer === undefined ? '.' : `: ${answer}`}`);
    }
    await this.#clock.think(3);
  }

  /** The speaker writes down one of the answers that were only said. */
  async #writeDown() {
    const [question] = this.#unwritten;
    if (!question) return;
    const answer = 'As I said: ring me, and if I do not know it I will know who does.';
    const written = { deed: 'write-answer', answer };
    if (!(await this.#speaker.press({ ...question, state: 'answered' }, written))) return;
    this.#clock.say(`${parts.speaker.name} writes down the answer to “${question.body}”`);
  }
}

/** When a question goes on air that is not simply answered; null for all others. @param {string} body */
function turnOf(body) {
  const { promise, open } = fateOf(body);
  if (promise !== undefined) return PROMISED;
  return open ? LEFT_OPEN : null;
}

/** The three fields of a date, by London's calendar. */
function dueInAWeek() {
  const week = 7 * 24 * 60 * 60 * 1000;
  const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' });
  const [day = '', month = '', year = ''] = date.format(Date.now() + week).split('/');
  return { 'due-day': day, 'due-month': month, 'due-year': year };
}

// @ts-check
/** A month of the calendar with 2,000 events in it, beside the same page from constants. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { interleave, median, round } from './lib/figures.mjs';
import { load } from './lib/load.mjs';
import { storedMoment } from './lib/member.mjs';

const EVENTS = 2000;
const MONTH = '2028-08';
const DAYS = 31;

/**
 * Puts 2,000 events into a month of a network that is not running: all of them published, every tenth for two days.
 *
 * @param {string} dataDir
 */
export function fillMonth(dataDir) {
  const database = new Database(join(dataDir, 'network.db'), { timeout: 10_000 });
  try {
    const kinds = database.prepare('SELECT slug FROM "EventKind" ORDER BY position').pluck().all();
    const organisers = database.prepare('SELECT id FROM "Organisation" LIMIT 20').pluck().all();
    const maker = database.prepare('SELECT id FROM "Person" LIMIT 1').pluck().get();
    const add = database.prepare(
      `INSERT INTO "Event" (id, slug, kindSlug, title, purpose, state, startsAt, endsAt, startsOn, startsMinutes,
         endsOn, endsMinutes, organiserId, venue, town, attendanceCode, createdById, createdAt, changedAt, publishedAt)
       VALUES (?, ?, ?, ?, ?, 'published', ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?)`,
    );
    const at = storedMoment(Date.now());
    database.transaction(() => {
      for (let number = 0; number < EVENTS; number += 1) {
        const day = (number % DAYS) + 1;
        const last = number % 10 === 0 && day < DAYS ? day + 1 : day;
        const hour = 7 + (number % 11);
        const begins = moment(day, hour);
        const ends = moment(last, hour + 1);
        add.run(
          `bench-event-${number}`,
          `bench-event-${number}`,
          kinds[number % kinds.length],
          `Fair shares and what they are made of, number ${number}`,
          'What every practice should know before it signs.',
          begins.at,
          ends.at,
          begins.on,
          hour * 60,
          ends.on,
          (hour + 1) * 60,
          organisers[number % organisers.length],
          `Village hall ${number % 40}`,
          `Town ${number % 12}`,
          maker,
          at,
          at,
          at,
        );
      }
    })();
  } finally {
    database.close();
  }
}

/** A moment of British Summer Time. @param {number} day @param {number} hour */
function moment(day, hour) {
  const on = `${MONTH}-${String(day).padStart(2, '0')}`;
  return { on, at: storedMoment(Date.parse(`${on}T00:00:00+01:00`) + hour * 60 * 60 * 1000) };
}

/**
 * @param {{ network: import('./lib/children.mjs').Measured, constants: import('./lib/children.mjs').Measured, cookies: string[], rounds: number, seconds: number }} from
 *   `cookies` of as many members as ask at once: each is shown their own answers
 * @returns {Promise<import('./lib/figures.mjs').Row[]>}
 */
export async function measureCalendar({ network, constants, cookies, rounds, seconds }) {
  const views = [
    { what: 'a month', path: `/events?view=month&month=${MONTH}` },
    { what: 'a day of it', path: `/events?view=agenda&day=${MONTH}-06` },
    { what: 'the list', path: '/events' },
  ];
  const rows = [];
  for (const { what, path } of views) {
    const ask = (/** @type {string} */ base) => () =>
      load(
        base,
        (number) => ({ path, headers: { Cookie: cookies[number % cookies.length] ?? '' } }),
        { seconds },
      );
    const both = { real: ask(network.url), still: ask(constants.url) };
    await interleave(1, both); // warms up
    const { real, still } = await interleave(rounds, both);
    const of = (/** @type {typeof real} */ all, /** @type {'p50' | 'p95' | 'perSecond'} */ name) =>
      median(all.map((each) => each[name]));
    const late = of(real, 'p95');
    rows.push({
      what: `${what} of ${EVENTS.toLocaleString('en-GB')} events, 10 at once`,
      figure: `${round(of(real, 'perSecond'))}/s, p50 ${round(of(real, 'p50'), 1)} ms, p95 ${round(late, 1)} ms`,
      beside: `from constants ${round(of(still, 'perSecond'))}/s, p95 ${round(of(still, 'p95'), 1)} ms`,
      ratio: round(
        median(real.map((each, at) => each.perSecond / (still[at]?.perSecond ?? NaN))),
        2,
      ),
      goal: 'p95 < 150 ms',
      ok: late < 150,
    });
  }
  return rows;
}

// @ts-check
/** A full event: five hundred members answer at once for a hundred places. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { end, nextMessage, startHelper } from './lib/children.mjs';
import { round } from './lib/figures.mjs';
import { signInMany, storedMoment as stored } from './lib/member.mjs';

const PEOPLE = 500;
const PLACES = 100;
const GOAL_SECONDS = 10;
const DAY = 24 * 60 * 60 * 1000;

/** @param {import('./lib/children.mjs').Measured} network @returns {Promise<import('./lib/figures.mjs').Row[]>} */
export async function measureAnswers({ url, dataDir }) {
  const people = signInMany(dataDir, PEOPLE);
  const { id, slug } = addEvent(dataDir, people[0]?.id ?? '');
  const helper = startHelper('answerers.mjs');
  helper.send({ url, slug, cookies: people.map(({ cookie }) => cookie) });
  const { took, refused } = await nextMessage(helper);
  await end(helper);
  const rows = readAnswers(dataDir, id);
  const held = rows.filter(({ place }) => place === 'held').length;
  // In order of arrival: first all who have a place, then all who wait.
  const inOrder = rows.every(({ place }, index) => place === (index < PLACES ? 'held' : 'waiting'));
  return [
    {
      what: `${round(PEOPLE)} members answer for ${round(PLACES)} places, 50 at once`,
      figure: `${round(took / 1000, 1)} s, ${round(held)} coming, ${round(rows.length - held)} waiting, ${round(refused)} refused`,
      goal: `≤ ${GOAL_SECONDS} s, exactly ${PLACES} coming, the rest in order of arrival`,
      ok: took <= GOAL_SECONDS * 1000 && rows.length === PEOPLE && inOrder,
    },
  ];
}

/** An event in two weeks' time, written straight into the database. @param {string} dataDir @param {string} madeBy */
function addEvent(dataDir, madeBy) {
  const id = `bench${randomBytes(4).toString('hex')}`;
  const starts = Date.now() + 14 * DAY;
  const day = new Date(starts).toISOString().slice(0, 10);
  const now = stored(Date.now());
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { timeout: 10_000 });
  try {
    sqlite
      .prepare(
        `INSERT INTO "Event" (id, slug, kindSlug, title, state, startsAt, endsAt, startsOn, startsMinutes,
           endsOn, endsMinutes, capacity, attendanceCode, createdById, createdAt, changedAt, publishedAt)
         VALUES (?, ?, 'network-day', 'A full day', 'published', ?, ?, ?, 540, ?, 960, ?, 'FEN', ?, ?, ?, ?)`,
      )
      .run(
        ...[id, id, stored(starts), stored(starts + DAY / 4), day, day, PLACES, madeBy],
        ...[now, now, now],
      );
  } finally {
    sqlite.close();
  }
  return { id, slug: id };
}

/** @param {string} dataDir @param {string} eventId @returns {Array<{ place: string }>} in order of arrival */
function readAnswers(dataDir, eventId) {
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { readonly: true });
  try {
    const sql = 'SELECT place FROM "EventAnswer" WHERE eventId = ? ORDER BY arrivedSeq';
    return /** @type {any} */ (sqlite.prepare(sql).all(eventId));
  } finally {
    sqlite.close();
  }
}

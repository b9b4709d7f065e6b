// @ts-check
/** What a working day does to 5,000 open queries at once, while somebody asks for pages. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { median, round } from './lib/figures.mjs';

const QUERIES = 5000;
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Makes every query overdue with the network and lets the process that is running sweep them: each goes to an agent
 * outside the network, who is written to, which is the dearest that can become of it.
 *
 * @param {import('./lib/children.mjs').Measured} network begun already; it is of no more use for other measures
 * @returns {Promise<import('./lib/figures.mjs').Row[]>}
 */
export async function measureSweep({ url, dataDir }) {
  const database = new Database(join(dataDir, 'network.db'), { timeout: 10_000 });
  try {
    const due = makeDue(database);
    const idle = await waitsWhile(url, pause(1000));
    askForSweep(database);
    const job = database.prepare(`SELECT state, attempts FROM "Job" WHERE key = 'bench'`);
    const ask = () => /** @type {{ state: string, attempts: number }} */ (job.get());
    // The process looks for work once a second; what it waits until then is no part of the sweep.
    const began = until(() => ask().attempts > 0);
    const ended = began.then(() => until(() => ask().state === 'done'));
    const busy = await waitsWhile(url, ended);
    const seconds = ((await ended) - (await began)) / 1000;
    const moved = database
      .prepare(`SELECT count(*) FROM "Escalation" WHERE state = 'agent'`)
      .pluck();
    if (moved.get() !== due) throw new Error('Not every query went to its agent');
    const [longest, usual] = [Math.max(...busy), Math.max(...idle)];
    return [
      {
        what: `the morning's sweep over ${due.toLocaleString('en-GB')} queries that are due`,
        figure: `${round(seconds, 2)} s`,
        goal: '< 2 s',
        ok: seconds < 2,
      },
      {
        what: '– the longest wait of a request meanwhile',
        figure: `${round(longest)} ms, p50 ${round(median(busy), 1)} ms`,
        beside: `without it ${round(usual)} ms, p50 ${round(median(idle), 1)} ms`,
        goal: '< 50 ms',
        ok: longest < 50,
      },
    ];
  } finally {
    database.close();
  }
}

/** @param {import('better-sqlite3').Database} database @returns {number} how many are due */
function makeDue(database) {
  database.exec(`
    DELETE FROM "Escalation";
    UPDATE "Agent" SET retiredAt = '2020-01-01T00:00:00.000+00:00';
    INSERT INTO "Agent" (id, name, organisation, email, position)
      VALUES ('benchAgent01', 'An agent', 'Outside', 'agent@bench.example', 0);
    UPDATE "Topic" SET waiting = 0;
    INSERT INTO "Escalation" (topicId, state, dueOn, startedAt)
      SELECT id, 'network', '2020-01-01', '2019-12-01T09:00:00.000+00:00' FROM "Topic"
      WHERE kind = 'query' LIMIT ${QUERIES};`);
  return Number(database.prepare('SELECT count(*) AS n FROM "Escalation"').pluck().get());
}

/** As the schedule does. @param {import('better-sqlite3').Database} database */
function askForSweep(database) {
  const at = new Date().toISOString().replace('Z', '+00:00');
  database
    .prepare(
      `INSERT INTO "Job" (kind, key, input, runAt, enqueuedAt) VALUES ('escalation.sweep', 'bench', '{}', ?, ?)`,
    )
    .run(at, at);
}

/** How long each request waits, one after the other, while something goes on. @param {string} url @param {Promise<unknown>} work @returns {Promise<number[]>} milliseconds */
async function waitsWhile(url, work) {
  let over = false;
  void work.finally(() => (over = true));
  const waits = [];
  while (!over) {
    const began = performance.now();
    await (await fetch(`${url}/health`)).text();
    waits.push(performance.now() - began);
    await pause(2);
  }
  return waits;
}

/** @param {() => boolean} holds @returns {Promise<number>} when it came to hold */
async function until(holds) {
  const late = performance.now() + PATIENCE_MILLISECONDS;
  while (!holds()) {
    if (performance.now() > late) throw new Error('The sweep did not end: is it a working day?');
    await pause(5);
  }
  return performance.now();
}

/** @param {number} milliseconds @returns {Promise<void>} */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

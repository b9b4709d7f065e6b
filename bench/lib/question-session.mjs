// @ts-check
/** A session of live questions with many attendees, written straight into a network's database. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { signInMany, storedMoment as stored } from './member.mjs';

const HOUR = 3_600_000;

/**
 * @param {string} dataDir
 * @param {{ attendees: number, questions: number }} size
 * @returns {{ id: string, code: string, cookies: string[], questions: string[], tally: () => Record<string, number> }}
 */
export function makeSession(dataDir, { attendees, questions }) {
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { timeout: 10_000 });
  const id = `bench${randomBytes(4).toString('hex')}`;
  const code = `B${randomBytes(8)
    .reduce((text, byte) => text + 'ACDEFHJKMNPRTUVWXY3479'[byte % 22], '')
    .slice(0, 4)}`;
  const [now, later] = [Date.now(), Date.now() + HOUR];
  const run = (/** @type {string} */ sql, /** @type {unknown[]} */ ...values) =>
    sqlite.prepare(sql).run(...values);
  const people = signInMany(dataDir, attendees);
  const ids = Array.from({ length: questions }, (_, number) => `${id}-${number}`);
  sqlite.transaction(() => {
    run(
      `INSERT INTO "QuestionSession" (id, code, title, description, startsAt, endsAt, moderated, createdById, createdAt)
       VALUES (?, ?, 'A full room', '', ?, ?, 0, ?, ?)`,
      ...[id, code, stored(now), stored(later), people[0]?.id, stored(now)],
    );
    for (const person of people) {
      run('INSERT INTO "SessionAttendee" VALUES (?, ?, ?)', id, person.id, stored(now));
    }
    ids.forEach((question, index) =>
      run(
        `INSERT INTO "Question" (id, sessionId, authorId, body, seq, createdAt, state, stateAt)
         VALUES (?, ?, ?, 'What happens to the savings?', ?, ?, 'waiting', ?)`,
        ...[question, id, people[0]?.id, -1 - index, stored(now), stored(now)],
      ),
    );
  })();
  return {
    id,
    code,
    cookies: people.map(({ cookie }) => cookie),
    questions: ids,
    tally: () =>
      Object.fromEntries(
        /** @type {Array<{ id: string, n: number }>} */ (
          sqlite
            .prepare(
              `SELECT q.id, (SELECT count(*) FROM "QuestionVote" v WHERE v.questionId = q.id) AS n
               FROM "Question" q WHERE q.sessionId = ?`,
            )
            .all(id)
        ).map(({ id: question, n }) => [question, n]),
      ),
  };
}

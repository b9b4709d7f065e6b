import Sqlite from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { fillIn } from '~/features/evaluation/fill-in.server';
import type { Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { databaseFile, useFreshDatabase } from '../../support/database';
import { addAttendee, answersOf, makeEvaluation, type EvaluationScene } from './evaluation';

/** What the database's own file tells of answers without names, to somebody who has nothing but the file. */

useFreshDatabase();

const PEOPLE = 40;
/** Beside it another evaluation without names, and one with names, are answered. */
const BESIDE = 12;
let scene: EvaluationScene;
/** Who answered, in the order of arrival, and what. */
const arrived: Array<{ person: Person; words: string }> = [];

beforeAll(async () => {
  scene = await makeEvaluation(true);
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = await addAttendee(scene.id);
    // Of several lengths: what is left behind of a long one is not covered by a short one.
    arrived.push({ person, words: `said-${newId()}${' and more'.repeat((index * 7) % 50)}` });
  }
  const others = [await makeEvaluation(true), await makeEvaluation(false)];
  for (const [index, { person, words }] of arrived.entries()) {
    await fillIn(person, scene.slug, answersOf(scene, words));
    if (index >= BESIDE) continue;
    for (const other of others) {
      const somebody = await addAttendee(other.id);
      await fillIn(
        somebody,
        other.slug,
        answersOf(other, `beside ${index}${' words'.repeat(index)}`),
      );
    }
  }
});

function rows(sql: string): Array<Record<string, unknown>> {
  const sqlite = new Sqlite(databaseFile(), { readonly: true });
  try {
    return sqlite.prepare<[], Record<string, unknown>>(sql).all();
  } finally {
    sqlite.close();
  }
}

/** How much two orders have in common: 1 the same, -1 the other way round, around 0 nothing (Spearman). */
function likeness(places: number[]): number {
  const sorted = places.toSorted((a, b) => a - b);
  const n = places.length;
  const differences = places.map((place, index) => (sorted.indexOf(place) - index) ** 2);
  return 1 - (6 * differences.reduce((sum, one) => sum + one, 0)) / (n * (n * n - 1));
}
/** Seven times what chance leads to with forty: comes by chance once in far more than a thousand million runs. */
const BY_CHANCE = 0.85;

it('no table but that of the answers has what was written', () => {
  const tables = rows(`SELECT name FROM sqlite_schema WHERE type = 'table'`);
  const holding = tables.flatMap(({ name }) =>
    JSON.stringify(rows(`SELECT * FROM "${String(name)}"`)).includes('said-') ? [name] : [],
  );
  expect(holding).toEqual(['EvaluationAnswer']);
});

it('nothing in a row leads from what was written to a person, a ticket or a time', () => {
  const sheets = rows(`SELECT * FROM "EvaluationSheet" WHERE eventId = '${scene.id}'`);
  expect(sheets).toHaveLength(PEOPLE);
  for (const sheet of sheets) {
    expect(sheet).toEqual({ id: expect.any(Number) as number, eventId: scene.id, answerId: null });
  }
  const answers = rows('SELECT * FROM "EvaluationAnswer"');
  const columns = ['id', 'questionId', 'rating', 'sheetId', 'words'];
  for (const answer of answers) expect(Object.keys(answer).sort()).toEqual(columns);
  const [ticket] = rows('SELECT * FROM "EvaluationTicket"');
  expect(Object.keys(ticket ?? {}).sort()).toEqual(['answerId', 'eventId', 'spent', 'tokenHash']);
});

it('neither the log nor the keys of forms say that anybody has answered', () => {
  const kinds = rows(
    `SELECT DISTINCT kind FROM "Activity" WHERE kind LIKE 'evaluation.%' ORDER BY kind`,
  );
  // With names it is said; without, nothing is.
  expect(kinds.map(({ kind }) => kind)).toEqual(['evaluation.answered', 'evaluation.opened']);
  expect(rows(`SELECT * FROM "Activity" WHERE kind = 'evaluation.answered'`)).toHaveLength(BESIDE);
  expect(rows('SELECT * FROM "WriteKey"')).toEqual([]);
  expect(rows('SELECT * FROM "HeldForm"')).toEqual([]);
});

it('the order of rows tells nothing of the order of arrival', () => {
  const stored = rows(
    `SELECT words FROM "EvaluationAnswer" WHERE words LIKE 'said-%' ORDER BY rowid`,
  );
  const order = stored.map(({ words }) => words);
  expect(Math.abs(likeness(arrived.map(({ words }) => order.indexOf(words))))).toBeLessThan(
    BY_CHANCE,
  );
});

it('nor does where they stand in the file, and where they stood is overwritten', () => {
  const sqlite = new Sqlite(databaseFile());
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  const file = readFileSync(databaseFile(), 'latin1');
  const marks = arrived.map(({ words }) => words.slice(0, 'said-'.length + 12));
  const places = marks.map((mark) => file.indexOf(mark));
  expect(Math.min(...places)).toBeGreaterThan(-1);
  const copies = marks.filter((mark, index) => file.includes(mark, (places[index] ?? 0) + 1));
  expect(copies, 'left behind').toEqual([]);
  expect(Math.abs(likeness(places))).toBeLessThan(BY_CHANCE);
});

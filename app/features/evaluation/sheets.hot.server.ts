import { newNumber } from '~/platform/clock.server';
import { hotWrite, overwriteDeleted } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';

/**
 * The sheets with people's answers. Those without names are written so that the database's file does not tell in which
 * order they came (docs/decisions/0042): with each new one all sheets of its evaluation are taken out and put in again,
 * in an order by chance and with new numbers.
 */

/** What was answered to one question: words, or a rating. */
export interface NewAnswer {
  questionId: string;
  words: string;
  rating: number | null;
}

const answersOf = hotWrite<[eventId: string], NewAnswer & { sheetId: number }>(
  `SELECT a.sheetId, a.questionId, a.words, a.rating FROM "EvaluationAnswer" a
   JOIN "EvaluationSheet" s ON s.id = a.sheetId WHERE s.eventId = ?`,
);
// As many bytes as there were: they are written where the words stand, and nothing is moved.
const blankOut = hotWrite<[eventId: string]>(
  `UPDATE "EvaluationAnswer" SET words = replace(hex(zeroblob(octet_length(words))), '00', '.')
   WHERE sheetId IN (SELECT id FROM "EvaluationSheet" WHERE eventId = ?)`,
);
// The answers go with their sheets.
const takeOut = hotWrite<[eventId: string]>('DELETE FROM "EvaluationSheet" WHERE eventId = ?');

const lastSheet = hotWrite<[], { id: number }>(
  'SELECT coalesce(max(id), 0) AS id FROM "EvaluationSheet"',
);
const lastAnswer = hotWrite<[], { id: number }>(
  'SELECT coalesce(max(id), 0) AS id FROM "EvaluationAnswer"',
);
const putSheet = hotWrite<[id: number, eventId: string, answerId: string | null]>(
  'INSERT INTO "EvaluationSheet" (id, eventId, answerId) VALUES (?, ?, ?)',
);
const putAnswer = hotWrite<
  [id: number, sheetId: number, questionId: string, words: string, rating: number | null]
>('INSERT INTO "EvaluationAnswer" (id, sheetId, questionId, words, rating) VALUES (?, ?, ?, ?, ?)');

/** Adds a sheet without a name to those of an event. */
export function addNamelessSheet(tx: Transaction, eventId: string, added: NewAnswer[]): void {
  const before = new Map<number, NewAnswer[]>();
  for (const { sheetId, ...answer } of answersOf(tx, eventId)) {
    before.set(sheetId, [...(before.get(sheetId) ?? []), answer]);
  }
  overwriteDeleted(tx, () => {
    blankOut(tx, eventId);
    takeOut(tx, eventId);
    putIn(tx, eventId, null, inAnyOrder([...before.values(), added]));
  });
}

/** Puts the sheet of somebody in the place of the one that they had. */
export function addNamedSheet(
  tx: Transaction,
  eventId: string,
  answerId: string,
  answers: NewAnswer[],
): void {
  putIn(tx, eventId, answerId, [answers]);
}

/**
 * Puts sheets in behind all others: there the file's pages are filled one after the other. Anywhere else SQLite would
 * divide pages, and leave copies behind.
 */
function putIn(
  tx: Transaction,
  eventId: string,
  answerId: string | null,
  sheets: NewAnswer[][],
): void {
  let sheetId = lastSheet(tx)[0]?.id ?? 0;
  const written = sheets.flatMap((answers) => {
    sheetId += 1;
    const id = sheetId;
    putSheet(tx, id, eventId, answerId);
    return answers.map((answer) => ({ ...answer, sheetId: id }));
  });
  let id = lastAnswer(tx)[0]?.id ?? 0;
  for (const { sheetId: of, questionId, words, rating } of inAnyOrder(written)) {
    id += 1;
    putAnswer(tx, id, of, questionId, words, rating);
  }
}

function inAnyOrder<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: newNumber() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

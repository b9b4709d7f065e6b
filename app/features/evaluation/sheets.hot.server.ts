import { newNumber } from '~/platform/clock.server';
import { hotWrite, overwriteDeleted } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';

/**
 * Answers without names, written so that the database's file does not tell in which order they came (docs/decisions/0042).
 * Numbers by chance are not enough for that: within a page SQLite puts what is new in front of what was there. So with each
 * answer all of that evaluation are taken out and put in again in an order by chance, and where they stood is overwritten.
 */

/** What was answered to one question: words, or a rating. */
export interface NewAnswer {
  questionId: string;
  words: string;
  rating: number | null;
}

interface Sheet {
  id: number;
}

interface Answer extends NewAnswer {
  id: number;
  sheetId: number;
}

const sheetsOf = hotWrite<[eventId: string], Sheet>(
  'SELECT id FROM "EvaluationSheet" WHERE eventId = ?',
);
const answersOf = hotWrite<[eventId: string], Answer>(
  `SELECT a.id, a.sheetId, a.questionId, a.words, a.rating FROM "EvaluationAnswer" a
   JOIN "EvaluationSheet" s ON s.id = a.sheetId WHERE s.eventId = ?`,
);
// The answers go with their sheets.
const takeOut = hotWrite<[eventId: string]>('DELETE FROM "EvaluationSheet" WHERE eventId = ?');
const putSheet = hotWrite<[id: number, eventId: string]>(
  'INSERT INTO "EvaluationSheet" (id, eventId) VALUES (?, ?)',
);
const putAnswer = hotWrite<
  [id: number, sheetId: number, questionId: string, words: string, rating: number | null]
>('INSERT INTO "EvaluationAnswer" (id, sheetId, questionId, words, rating) VALUES (?, ?, ?, ?, ?)');

const sheetTaken = hotWrite<[id: number], Sheet>('SELECT id FROM "EvaluationSheet" WHERE id = ?');
const answerTaken = hotWrite<[id: number], Sheet>('SELECT id FROM "EvaluationAnswer" WHERE id = ?');

/** Numbers by chance for a sheet and its answers, which no other has. */
export function numberSheet(
  tx: Transaction,
  answers: readonly NewAnswer[],
): { id: number; answers: Array<NewAnswer & { id: number }> } {
  const numbers = new Set<number>();
  while (numbers.size < answers.length) numbers.add(freeNumber(tx, answerTaken));
  const free = [...numbers];
  return {
    id: freeNumber(tx, sheetTaken),
    answers: answers.map((answer, index) => ({ id: free[index] ?? 0, ...answer })),
  };
}

/** Adds a sheet without a name to those of an event. */
export function addNamelessSheet(tx: Transaction, eventId: string, answers: NewAnswer[]): void {
  const added = numberSheet(tx, answers);
  const sheets = inAnyOrder([...sheetsOf(tx, eventId), { id: added.id }]);
  const all = inAnyOrder([
    ...answersOf(tx, eventId),
    ...added.answers.map((answer) => ({ ...answer, sheetId: added.id })),
  ]);
  overwriteDeleted(tx, () => {
    takeOut(tx, eventId);
    for (const { id } of sheets) putSheet(tx, id, eventId);
    for (const { id, sheetId, questionId, words, rating } of all) {
      putAnswer(tx, id, sheetId, questionId, words, rating);
    }
  });
}

/** A number by chance that no row has. */
function freeNumber(tx: Transaction, taken: typeof sheetTaken): number {
  let number = newNumber();
  while (taken(tx, number).length > 0) number = newNumber();
  return number;
}

function inAnyOrder<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: newNumber() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

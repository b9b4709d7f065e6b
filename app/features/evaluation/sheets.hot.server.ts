import { londonDay } from '~/platform/calendar/days';
import { newNumber, now } from '~/platform/clock.server';
import { hotWrite, overwriteDeleted } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';

/**
 * The sheets with people's answers, written so that the database's file does not tell in which order those without names
 * came (docs/decisions/0042). With each new sheet all that are without names and still added to are taken out and put in
 * again, in an order by chance and with new numbers.
 */

/** What was answered to one question: words, or a rating. */
export interface NewAnswer {
  questionId: string;
  words: string;
  rating: number | null;
}

const addedTo = hotWrite<[today: string], { eventId: string }>(
  'SELECT eventId FROM "Evaluation" WHERE nameless AND closesOn >= ?',
);
const answersOf = hotWrite<[eventId: string], NewAnswer & { sheetId: number }>(
  `SELECT a.sheetId, a.questionId, a.words, a.rating FROM "EvaluationAnswer" a
   JOIN "EvaluationSheet" s ON s.id = a.sheetId WHERE s.eventId = ?`,
);
// As many bytes as there were: they are written where the words stand. What SQLite moves while it deletes, and leaves a
// copy of, is blank by then.
const blankOut = hotWrite<[eventId: string]>(
  `UPDATE "EvaluationAnswer" SET words = replace(hex(zeroblob(octet_length(words))), '00', '.')
   WHERE sheetId IN (SELECT id FROM "EvaluationSheet" WHERE eventId = ?)`,
);
// The answers go with their sheets.
const takeOut = hotWrite<[eventId: string]>('DELETE FROM "EvaluationSheet" WHERE eventId = ?');
const takeOutOf = hotWrite<[answerId: string]>('DELETE FROM "EvaluationSheet" WHERE answerId = ?');

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

/** A new sheet. */
interface NewSheet {
  eventId: string;
  /** Whose it is; null without a name. What they answered before goes. */
  answerId: string | null;
  answers: NewAnswer[];
}

/** Adds a sheet to those of an event that takes answers. */
export function addSheet(tx: Transaction, { eventId, answerId, answers }: NewSheet): void {
  const today = londonDay(now());
  const nameless = addedTo(tx, today).map((one) => ({
    eventId: one.eventId,
    sheets: sheetsOf(tx, one.eventId),
  }));
  overwriteDeleted(tx, () => {
    for (const one of nameless) blankOut(tx, one.eventId);
    for (const one of nameless) takeOut(tx, one.eventId);
    if (answerId !== null) {
      takeOutOf(tx, answerId);
      putIn(tx, { eventId, answerId }, [answers]);
    }
    for (const one of nameless) {
      const mine = answerId === null && one.eventId === eventId ? [answers] : [];
      putIn(tx, { eventId: one.eventId, answerId: null }, inAnyOrder([...one.sheets, ...mine]));
    }
  });
}

/** What stands on each sheet of an event. */
function sheetsOf(tx: Transaction, eventId: string): NewAnswer[][] {
  const sheets = new Map<number, NewAnswer[]>();
  for (const { sheetId, ...answer } of answersOf(tx, eventId)) {
    sheets.set(sheetId, [...(sheets.get(sheetId) ?? []), answer]);
  }
  return [...sheets.values()];
}

/**
 * Puts sheets in behind all others: there the file's pages are filled one after the other. Anywhere else SQLite would
 * divide pages, and leave copies behind.
 */
function putIn(
  tx: Transaction,
  { eventId, answerId }: Omit<NewSheet, 'answers'>,
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

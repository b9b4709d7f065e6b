import { writeCsv } from '~/platform/text/csv';
import type { QuestionResult } from './views';

/**
 * Results as a spreadsheet: a row for every rating from 1 to 5 with how many gave it, and for everything that was written.
 * Names only where they are kept.
 */
export function writeResults(questions: readonly QuestionResult[], nameless: boolean): string {
  const headings = ['Question', 'Answer', 'How many', ...(nameless ? [] : ['Who'])];
  const rows = questions.flatMap(({ kind, words, counts, quotes }) =>
    kind === 'rating'
      ? counts.map((count, index) => [words, String(index + 1), String(count)])
      : quotes.map((quote) => [words, quote.words, '1', ...(nameless ? [] : [quote.by ?? ''])]),
  );
  return writeCsv([headings, ...rows]);
}

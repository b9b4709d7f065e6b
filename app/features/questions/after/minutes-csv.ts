import { formatDay } from '~/platform/dates';
import { writeCsv } from '~/platform/text/csv';
import { plainText } from '~/platform/text/plain';
import { sayAsker } from '../asker-words';
import type { Minutes } from '../views';
import { fates, fateTitles, listByFate } from './minutes-parts';

/**
 * The minutes as a spreadsheet: a row for every question, in the order of the page.
 *
 * @param urlOf address of a query
 */
export function writeMinutes({ questions }: Minutes, urlOf: (topicId: string) => string): string {
  const headings = [
    'What became of it',
    'Question',
    'Asked by',
    'Votes',
    'Answer',
    'Promise',
    'By whom',
    'By when',
    'Query',
    'Asked together with it',
  ];
  const rows = fates.flatMap((fate) =>
    listByFate(questions, fate).map(
      ({ body, asker, votes, answerSource, promise, ...question }) => [
        fateTitles[fate],
        body,
        sayAsker(asker),
        String(votes),
        plainText(answerSource) || question.reason,
        promise?.what ?? '',
        promise ? sayAsker(promise.by) : '',
        promise ? formatDay(promise.dueOn) : '',
        question.topicId === null ? '' : urlOf(question.topicId),
        question.together.join('; '),
      ],
    ),
  );
  return writeCsv([headings, ...rows]);
}

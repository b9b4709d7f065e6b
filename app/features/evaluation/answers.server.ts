import type { FieldErrors } from '~/platform/errors';
import { Invalid } from '~/platform/errors';
import { findNhsNumber } from '~/platform/text/nhs-number';
import { countCharacters } from '~/platform/text/limits';
import { MAX_WORDS, RATINGS } from './limits';
import type { NewAnswer } from './sheets.hot.server';
import { fieldOf, type QuestionView } from './views';

/** Reads what was sent as answers: the fields are named by the questions, so no schema knows them. */

/**
 * The answers that were given; what was left empty is not there.
 *
 * @throws {Invalid} with a message beside each field that is not right, and when nothing was answered at all
 */
export function readAnswers(
  questions: readonly QuestionView[],
  sent: Readonly<Record<string, unknown>>,
): NewAnswer[] {
  const errors: FieldErrors = {};
  const isNone = sent.notNhsNumber !== undefined;
  const answers = questions.flatMap(({ id, kind }): NewAnswer[] => {
    const field = fieldOf(id);
    const value = sent[field];
    const typed = typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() : '';
    if (typed === '') return [];
    const problem = kind === 'rating' ? problemOfRating(typed) : problemOfWords(typed, isNone);
    if (problem !== null) errors[field] = problem;
    return [
      kind === 'rating'
        ? { questionId: id, words: '', rating: Number(typed) }
        : { questionId: id, words: typed, rating: null },
    ];
  });
  const [first] = questions;
  if (answers.length === 0 && first) errors[fieldOf(first.id)] = 'Answer at least one question';
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  return answers;
}

function problemOfRating(typed: string): string | null {
  return RATINGS.some((rating) => String(rating) === typed) ? null : 'Choose a rating from 1 to 5';
}

/** The network asks about an NHS number wherever people write (platform/text/nhs-number-field). */
function problemOfWords(typed: string, isNone: boolean): string | null {
  const length = countCharacters(typed);
  if (length > MAX_WORDS) {
    return `Your answer must be ${MAX_WORDS.toLocaleString('en-GB')} characters or fewer. It has ${length.toLocaleString('en-GB')}`;
  }
  const number = isNone ? null : findNhsNumber(typed);
  if (number === null) return null;
  return `Your answer may contain an NHS number (${number}). Remove it, or say that it is none`;
}

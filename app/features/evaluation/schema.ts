import { z } from 'zod';
import { readDate } from '~/platform/calendar/date-fields';
import { textField } from '~/platform/text/limits';
import { MAX_QUESTIONS, MAX_QUESTION_WORDS } from './limits';

/** What the forms of evaluations send. */

const questionWords = textField({ name: 'The question', max: MAX_QUESTION_WORDS }).transform(
  (typed) => typed.replaceAll(/\s+/g, ' '),
);

const kinds = z.enum(['text', 'rating'], { error: 'Choose how it is answered' });

type Fields = Record<string, unknown>;
type Refuse = (field: string, message: string) => void;

/** One line of the form: `words-3`, `kind-3`, `place-3`; null when nothing stands in it. */
function readQuestion(fields: Fields, row: number, refuse: Refuse) {
  const words = questionWords.safeParse(fields[`words-${row}`]);
  if (!words.success) {
    refuse(`words-${row}`, words.error.issues[0]?.message ?? '');
    return null;
  }
  if (words.data === '') return null;
  const kind = kinds.safeParse(fields[`kind-${row}`] ?? 'text');
  if (!kind.success) refuse(`kind-${row}`, kind.error.issues[0]?.message ?? '');
  const typed = fields[`place-${row}`];
  const place = typeof typed === 'string' && typed.trim() !== '' ? Number(typed) : row;
  if (!Number.isInteger(place) || place < 1 || place > 99) {
    refuse(`place-${row}`, 'Place must be a number from 1 to 99');
  }
  return { words: words.data, kind: kind.data ?? 'text', place };
}

/** All lines, in the order of their places. */
function readQuestions(fields: Fields, refuse: Refuse) {
  const rows = Array.from({ length: MAX_QUESTIONS }, (_, index) => index + 1);
  return rows
    .flatMap((row) => readQuestion(fields, row, refuse) ?? [])
    .sort((a, b) => a.place - b.place)
    .map(({ words, kind }) => ({ words, kind }));
}

const lastDay = (fields: Fields, refuse: Refuse) => {
  const read = readDate(fields, 'closes', 'the last day');
  if ('problem' in read) refuse('closes', read.problem);
  return 'day' in read ? read.day : null;
};

/** The page on which an evaluation is opened and changed: what is asked, its last day alone, or a button. */
export const setUpForm = z
  .looseObject({
    deed: z.enum(['set-up', 'last-day', 'close'], { error: 'Choose what to do' }),
    names: z.string().default(''),
  })
  .transform(({ deed, names, ...rest }, context) => {
    let refused = false;
    const refuse = (field: string, message: string) => {
      refused = true;
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (deed === 'close') return { deed };
    const questions = deed === 'set-up' ? readQuestions(rest, refuse) : [];
    if (deed === 'set-up' && !refused && questions.length === 0) {
      refuse('words-1', 'Enter at least one question');
    }
    if (deed === 'set-up' && names !== 'with' && names !== 'without') {
      refuse('names', 'Choose whether answers have names');
    }
    const closesOn = lastDay(rest, refuse);
    if (refused || closesOn === null) return z.NEVER;
    return deed === 'set-up'
      ? { deed, nameless: names === 'without', questions, closesOn }
      : { deed, closesOn };
  });

export type SetUpInput = z.output<typeof setUpForm>;

/** The answers: their fields are named by what is asked, and read by the verb. */
export const answersForm = z.looseObject({});
export type AnswersInput = z.output<typeof answersForm>;

/** The same, by a link. */
export const guestAnswersForm = z.looseObject({ token: z.string().max(100).default('') });

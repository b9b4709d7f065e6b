import type { QuestionState } from '../machine';
import type { MinutesQuestion } from '../views';

/** In which parts the minutes of a session stand. Pure. */

/** What became of a question, as the minutes have it. */
export const fates = ['answered', 'promised', 'query', 'open', 'dropped'] as const;
export type FateName = (typeof fates)[number];

export const fateTitles: Record<FateName, string> = {
  answered: 'Answered',
  promised: 'Promised',
  query: 'Asked on Ask since',
  open: 'Still open',
  dropped: 'Not asked again',
};

/** In which part of the minutes a question stands. */
export function fateOf(question: {
  state: QuestionState;
  query: boolean;
  dropped: boolean;
}): FateName {
  const { state, query, dropped } = question;
  if (state === 'answered') return 'answered';
  if (state === 'taken-away' || state === 'waiting-for') return 'promised';
  if (query) return 'query';
  return dropped ? 'dropped' : 'open';
}

/** The questions of one part, in the order of asking. */
export function listByFate(questions: readonly MinutesQuestion[], fate: FateName) {
  return questions.filter((question) => question.fate === fate).sort((a, b) => a.seq - b.seq);
}

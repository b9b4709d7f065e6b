/** What pages show of evaluations. */

export type QuestionKind = 'text' | 'rating';

export interface QuestionView {
  id: string;
  kind: QuestionKind;
  words: string;
}

/** The event it is about, as far as its pages name it. */
export interface EvaluatedEvent {
  slug: string;
  title: string;
  startsOn: string;
}

/** Where somebody who is asked stands. */
export type Standing =
  /** The form is there: not answered, or answered under their name and open to change. */
  | 'open'
  /** Answered without a name: nobody can find the answers again to change them. */
  | 'answered'
  | 'closed'
  /** They neither have a place nor were there. */
  | 'not-asked'
  /** Nobody has opened it. */
  | 'none';

/** The form, put to one person. */
export interface FormView {
  event: EvaluatedEvent;
  standing: Standing;
  nameless: boolean;
  closesOn: string;
  questions: QuestionView[];
  /** What they answered, by the names of the fields; of what is kept under their name. */
  values: Record<string, string>;
}

/** What became of one question. */
export interface QuestionResult extends QuestionView {
  answered: number;
  /** Of a rating: how many gave 1 to 5, and the mean. */
  counts: number[];
  mean: number | null;
  /** Of a text: what was written, with its writer where names are kept. */
  quotes: Array<{ words: string; by: string | null }>;
}

export interface ResultsView {
  event: EvaluatedEvent;
  nameless: boolean;
  open: boolean;
  closesOn: string;
  answered: number;
  asked: number;
  /** Null while they may not be read: of what stands without names, until it is closed and enough have answered. */
  questions: QuestionResult[] | null;
  mayChange: boolean;
}

/** How many have answered. */
export function sayAnswered({ answered, asked }: { answered: number; asked: number }): string {
  return `${answered} of ${asked} ${asked === 1 ? 'person has' : 'people have'} answered`;
}

/** The field of a question in the form. */
export const fieldOf = (questionId: string): string => `q-${questionId}`;

/** What each number of a rating means. */
export const RATING_WORDS: Record<number, string> = {
  1: '1 – very poor',
  2: '2 – poor',
  3: '3 – fair',
  4: '4 – good',
  5: '5 – very good',
};

/** What is asked unless it is changed. */
export const USUAL_QUESTIONS: ReadonlyArray<{ kind: QuestionKind; words: string }> = [
  { kind: 'text', words: 'What was the main thing you learned?' },
  { kind: 'text', words: 'What was disappointing?' },
  { kind: 'rating', words: 'How was the programme?' },
  { kind: 'rating', words: 'How were the speakers?' },
  { kind: 'rating', words: 'How was the venue?' },
];

/** What became of answers that were sent. */
export type Taken =
  | 'taken'
  /** They replace what was answered before under the same name. */
  | 'changed'
  /** The ticket was spent: what was sent first counts. */
  | 'already';

/** The same in a sentence, for whoever sent them. */
export function sayTaken(taken: Taken): string {
  switch (taken) {
    case 'taken':
      return 'Thank you. Your answers are in.';
    case 'changed':
      return 'Thank you. Your answers are changed.';
    case 'already':
      return 'Your answers were in already. What you sent first counts.';
  }
}

import type { QuestionState } from './machine';

/** States of a question in words, and which of the network's states they look like. */

type Look = 'new' | 'unanswered' | 'due' | 'waiting' | 'answered';

const words: Record<QuestionState, { look: Look; tag: string; said: string }> = {
  submitted: { look: 'unanswered', tag: 'To be read', said: 'to be read by the chair' },
  waiting: { look: 'new', tag: 'Waiting', said: 'among those waiting' },
  'on-air': { look: 'new', tag: 'On air', said: 'on air' },
  answered: { look: 'answered', tag: 'Answered here', said: 'answered' },
  'taken-away': { look: 'due', tag: 'Taken away', said: 'taken away' },
  'waiting-for': { look: 'waiting', tag: 'Waiting for a document', said: 'waiting for a document' },
  'left-open': { look: 'unanswered', tag: 'Left open', said: 'left open' },
  merged: { look: 'unanswered', tag: 'Asked with another', said: 'merged into another one' },
  declined: { look: 'unanswered', tag: 'Not taken', said: 'declined' },
  withdrawn: { look: 'unanswered', tag: 'Taken back', said: 'taken back' },
};

/** As a tag has it. */
export const tagOf = (state: QuestionState): { look: Look; tag: string } => words[state];

/** As a sentence has it: "It is … now". */
export const sayState = (state: QuestionState): string => words[state].said;

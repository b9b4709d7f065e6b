import type { QuestionState } from '../machine';

/** What became of questions, in words. Pure. */

export interface Fate {
  state: QuestionState;
  /** It is a query on the board now. */
  query: boolean;
  dropped: boolean;
  /** Why it was declined or dropped. */
  reason: string;
  /** Of the question that it was asked with, and that stands for it. */
  standsFor?: Omit<Fate, 'standsFor'> | null;
}

/**
 * One's own questions in a sentence: "Of your 3 questions 2 were answered and 1 is a query on Ask now".
 *
 * @param length `short` for what became of one, without "Your question"
 */
export function sayFates(fates: readonly Fate[], length: 'long' | 'short' = 'long'): string {
  const [first] = fates;
  if (fates.length === 1 && first) {
    return length === 'short' ? sayOne(first) : `Your question ${sayOne(first)}`;
  }
  const groups = [...new Set(fates.map(groupOf))].map((group) => {
    const count = fates.filter((fate) => groupOf(fate) === group).length;
    return `${count} ${count === 1 ? group.one : group.many}`;
  });
  return `Of your ${fates.length} questions ${list.format(groups)}`;
}

const list = new Intl.ListFormat('en-GB');

const ANSWERED = { one: 'was answered', many: 'were answered' };
const PROMISED = { one: 'has a promise', many: 'have promises' };
const QUERY = { one: 'is a query on Ask now', many: 'are queries on Ask now' };
const MERGED = { one: 'was asked with another one', many: 'were asked with other ones' };
const NOT_TAKEN = { one: 'was not taken', many: 'were not taken' };
const OPEN = { one: 'is still open', many: 'are still open' };

function groupOf({ state, query, dropped, standsFor }: Fate): { one: string; many: string } {
  if (state === 'merged' && standsFor) return groupOf(standsFor);
  if (state === 'answered') return ANSWERED;
  if (state === 'taken-away' || state === 'waiting-for') return PROMISED;
  if (query) return QUERY;
  if (state === 'merged') return MERGED;
  return state === 'declined' || dropped ? NOT_TAKEN : OPEN;
}

function sayOne(fate: Fate): string {
  if (fate.state === 'merged' && fate.standsFor) {
    return `${MERGED.one}, which ${sayOne(fate.standsFor)}`;
  }
  const { one } = groupOf(fate);
  return fate.reason === '' || one !== NOT_TAKEN.one ? one : `${one}: “${fate.reason}”`;
}

import { addDays, type Day } from '~/platform/calendar/days';

/** What is known of an address after it has been asked. Pure. */

export const linkStates = ['unchecked', 'answers', 'moved', 'missed', 'dead'] as const;
export type LinkState = (typeof linkStates)[number];

/** What is kept of an address. */
export interface LinkFacts {
  link: LinkState;
  /** Days in a row on which it was missed. */
  misses: number;
  movedTo: string;
}

/** Nobody wants to be asked more often by a stranger. */
const EVERY_DAYS = 14;
/** One that was missed is asked on the next day; a site may be away for a weekend. */
const AGAIN_DAYS = 1;
/** So many misses, a day apart at the least, make a dead link. */
export const MISSES_TO_DIE = 4;

/**
 * What an answer makes of what is known.
 *
 * @param answer of asking, on `today`
 * @param missedToday it was missed on this day before: two misses of one day are one
 * @returns with the day on which it is asked again
 */
export function afterAnswer(
  { misses }: LinkFacts,
  answer: { outcome: 'answers' | 'moved' | 'missed'; movedTo: string },
  today: Day,
  missedToday: boolean,
): LinkFacts & { nextCheckOn: Day } {
  if (answer.outcome !== 'missed') {
    const movedTo = answer.outcome === 'moved' ? answer.movedTo : '';
    return { link: answer.outcome, misses: 0, movedTo, nextCheckOn: addDays(today, EVERY_DAYS) };
  }
  const counted = missedToday ? misses : misses + 1;
  const dead = counted >= MISSES_TO_DIE;
  return {
    link: dead ? 'dead' : 'missed',
    misses: counted,
    movedTo: '',
    // A dead one is asked now and then: it may rise again.
    nextCheckOn: addDays(today, dead ? EVERY_DAYS : AGAIN_DAYS),
  };
}

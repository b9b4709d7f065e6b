import { formatDateTime } from '~/platform/dates';
import type { Closed, Outcome } from './views';

/** How answers and places are put into words. Pure and safe for the browser. */

/** What is said when an answer has been taken. */
export function sayOutcome({ answer, place, position }: Outcome): string {
  if (answer === 'no') return 'Your answer is kept: you are not coming.';
  if (answer === 'maybe') {
    return 'Your answer is kept. “Maybe” holds no place: say yes as soon as you know.';
  }
  if (place === 'held') return 'You are coming. Your place is held.';
  return `All places are taken. You are ${ordinal(position ?? 1)} on the waiting list.`;
}

/** The same of somebody else. */
export function sayOutcomeFor(name: string, { answer, place, position }: Outcome): string {
  if (answer === 'no') return `${name} is not coming.`;
  if (answer === 'maybe') return `${name} may be coming. “Maybe” holds no place.`;
  if (place === 'held') return `${name} is coming.`;
  return `All places are taken. ${name} is ${ordinal(position ?? 1)} on the waiting list.`;
}

interface Mine extends Omit<Outcome, 'answer'> {
  answer: Outcome['answer'] | null;
  offerEndsAt: string | null;
}

/** Where somebody stands, said to themselves; null while they have not answered. */
export function sayStanding(mine: Mine & { closed: Closed | null }, now: string): string | null {
  const { answer, place, position, offerEndsAt } = mine;
  if (answer === null) return null;
  if (mine.closed !== null) return place === 'held' ? 'You said that you were coming.' : null;
  if (answer === 'no') return 'You said that you are not coming.';
  if (answer === 'maybe') return 'You said maybe, which holds no place.';
  switch (place) {
    case 'offered':
      return offerEndsAt === null
        ? 'A place is free for you.'
        : `A place is free for you until ${formatDateTime(offerEndsAt, now)}. After that it is offered to the next.`;
    case 'waiting':
      return `You are ${ordinal(position ?? 1)} on the waiting list. When a place is free for you, you are told.`;
    case 'lapsed':
      return 'The place that was free for you has gone to the next. Say yes again to wait for another.';
    default:
      return 'You are coming.';
  }
}

/**
 * Whether somebody is asked what they need: who comes, may come or waits. It is sent with their answer, which would take a
 * place that is offered, and put who let one lapse at the end of the line.
 */
export function isAskedDetails({ answer, place }: Pick<Mine, 'answer' | 'place'>): boolean {
  return answer === 'maybe' || place === 'held' || place === 'waiting';
}

/** How many places are left for the reader; null when there is no limit. */
export function sayLeft(left: number | null): string | null {
  if (left === null) return null;
  if (left === 0) return 'All places are taken: who says yes is put on the waiting list.';
  return left === 1 ? '1 place is left.' : `${left} places are left.`;
}

/** Why an event takes no answers. */
export function sayClosed(closed: Closed): string {
  switch (closed) {
    case 'draft':
      return 'It takes answers once it is published.';
    case 'cancelled':
      return 'It is cancelled, and takes no answers any more.';
    case 'over':
      return 'It is over, and takes no answers any more.';
  }
}

/** “1st”, “2nd”, “3rd”, “11th” */
export function ordinal(number: number): string {
  const last = number % 10;
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th');
  return `${number.toLocaleString('en-GB')}${ending}`;
}

import type { Status } from './policy';
import type { LinkState } from './links/state';

/** What pages call things of guidance. */

export const statusWords: Record<Status, string> = {
  current: 'Current',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

export const linkWords: Record<LinkState, string> = {
  unchecked: 'Not asked yet',
  answers: 'Answers',
  moved: 'Has moved',
  missed: 'Did not answer lately',
  dead: 'Leads nowhere',
};

/** "1 piece of guidance", "39 pieces of guidance". */
export function countGuidance(count: number): string {
  if (count === 0) return 'No guidance';
  return count === 1
    ? '1 piece of guidance'
    : `${count.toLocaleString('en-GB')} pieces of guidance`;
}

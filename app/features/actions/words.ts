import { formatDay } from '~/platform/dates';
import type { ActionRow, Owner } from './views';

/** How actions are put into words. Pure and safe for the browser. */

/** “Dr Fenwright, Fen Road Surgery” */
export function sayOwner({ name, organisation }: Pick<Owner, 'name' | 'organisation'>): string {
  return organisation === '' ? name : `${name}, ${organisation}`;
}

/** When it is due, or was settled. */
export function sayDue({ state, dueOn }: Pick<ActionRow, 'state' | 'dueOn'>): string {
  return state === 'open' ? `by ${formatDay(dueOn)}` : `agreed for ${formatDay(dueOn)}`;
}

/** What was done, in a sentence for whoever did it. */
export const SAID = {
  progress: 'Thank you. Those who run the event are told.',
  done: 'Done. Thank you.',
  drop: 'The action is dropped.',
  change: 'The action is changed.',
  reopen: 'The action is open again.',
} as const;

/** A number of actions: “1 action”, “3 actions”. */
export const countActions = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'action' : 'actions'}`;

/** What notices are about: an action since an entry of the log. */
export const aboutAction = (id: string, seq: number): string => `action:${id} ${seq}`;

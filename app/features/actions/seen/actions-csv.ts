import { writeCsv } from '~/platform/text/csv';
import type { ActionRow } from '../views';

const STATES = { open: 'Open', done: 'Done', dropped: 'Dropped' } as const;

/** Actions as a spreadsheet: a row each. */
export function writeActions(actions: readonly ActionRow[]): string {
  const headings = [
    'What',
    'Who',
    'Organisation',
    'Due',
    'State',
    'Overdue',
    'Latest',
    'Outcome',
    'Event',
  ];
  const rows = actions.map(({ what, owner, dueOn, state, overdue, latest, outcome, event }) => [
    what,
    owner.name,
    owner.organisation,
    dueOn,
    STATES[state],
    overdue ? 'yes' : '',
    latest?.body ?? '',
    outcome,
    event.title,
  ]);
  return writeCsv([headings, ...rows]);
}

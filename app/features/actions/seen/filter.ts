import { href } from '~/platform/addresses';
import { actionAddresses } from '../addresses';
import type { ActionFilter } from '../views';

/** Which actions a list shows, as its address says it: `whose`, `due`, `event`. Pure and safe for the browser. */

/** Reads it from an address; what that says wrongly is left out. */
export function readFilter(search: URLSearchParams): ActionFilter {
  return {
    whose: search.get('whose') === 'mine' ? 'mine' : 'all',
    overdue: search.get('due') === 'overdue',
    event: search.get('event')?.trim().slice(0, 200) || null,
  };
}

/** What an address says of it. */
const paramsOf = ({ whose, overdue, event }: ActionFilter): Record<string, string> => ({
  ...(whose === 'mine' && { whose }),
  ...(overdue && { due: 'overdue' }),
  ...(event !== null && { event }),
});

/** The list, filtered; from a page on that ended with `before`. */
export const listHref = (filter: ActionFilter, before?: string): string =>
  href(actionAddresses.actions, {}, { ...paramsOf(filter), ...(before && { before }) });

/** The same as a spreadsheet. */
export const spreadsheetHref = (filter: ActionFilter): string =>
  href(actionAddresses.spreadsheet, {}, paramsOf(filter));

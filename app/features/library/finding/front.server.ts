import type { Person } from '~/platform/actor';
import type { MadeQueries } from '~/platform/queries/made-queries.server';
import type { ItemLine } from '../views';
import { listWanted } from '../wanted/wanted.server';
import { listReadable } from './items.hot.server';
import { isFront, type LibraryQuery } from './library-query';
import { comparers, lineOf } from './line';

/** What stands above the list when nothing has been asked yet. The list itself begins with what is newest. */

const MOST = 3;

export interface LibraryFront {
  mostUsed: ItemLine[];
  wanted: MadeQueries;
}

/**
 * @returns null when something is asked, or there is nothing to show
 * @throws {Forbidden}
 */
export function readFront(actor: Person, query: LibraryQuery): LibraryFront | null {
  if (!isFront(query)) return null;
  const wanted = listWanted(actor, MOST);
  const mostUsed = listReadable(actor)
    .filter(({ state, uses }) => state === 'published' && uses > 0)
    .sort(comparers.used)
    .slice(0, MOST)
    .map(lineOf);
  return mostUsed.length === 0 && wanted.count === 0 ? null : { mostUsed, wanted };
}

import { hotRead, untilCommit } from '~/platform/database/hot.server';
import type { ItemFacts, ItemState, LibraryAudience } from '../policy';

/** Items that not every member may see: drafts, and what is for leads or for its owners alone. */

interface Row {
  id: string;
  createdById: string;
  audience: string;
  state: string;
  people: string | null;
  organisations: string | null;
}

const rows = hotRead<[], Row>(`
  SELECT i.id, i.createdById, i.audience, i.state,
    group_concat(o.personId, ' ') AS people, group_concat(o.organisationId, ' ') AS organisations
  FROM "LibraryItem" i LEFT JOIN "LibraryOwner" o ON o.itemId = i.id
  WHERE i.state = 'draft' OR i.audience <> 'member'
  GROUP BY i.id`);

const split = (text: string | null): string[] => (text === null ? [] : text.split(' '));

/** All of them, with what the rules judge by. */
export const listRestricted = untilCommit((): Array<ItemFacts & { id: string }> =>
  rows().map(({ id, createdById, audience, state, people, organisations }) => ({
    id,
    createdById,
    audience: audience as LibraryAudience,
    state: state as ItemState,
    people: split(people),
    organisations: split(organisations),
  })),
);

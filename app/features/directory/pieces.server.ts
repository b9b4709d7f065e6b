import type { Actor } from '~/platform/actor';
import type { ShownPerson } from './list-views';
import type { PeopleQuery } from './people-query';
import { findIds, showPeople } from './people.server';

/** People a piece: some ten milliseconds, after which others have their turn. */
const PIECE = 250;

/**
 * Everybody whom a question finds, some hundred at a time, each piece as they are when it is asked for: who leaves or
 * hides something meanwhile is not in the pieces to come.
 *
 * @throws {Forbidden} unless for a member
 */
export async function* inPieces(
  actor: Actor,
  query: PeopleQuery,
): AsyncGenerator<ShownPerson[], void> {
  const ids = await findIds(actor, query);
  for (let start = 0; start < ids.length; start += PIECE) {
    yield await showPeople(actor, ids.slice(start, start + PIECE));
  }
}

import type { Person } from '../actor';
import type { OriginKindName } from './origin';

/**
 * The queries that were made of things of one kind, for the room that has those things: what is wanted of the library,
 * say. The board registers how they are read; who shows them need not know it.
 */

/** A query as another room lists it. */
export interface MadeQuery {
  title: string;
  /** A path of this site. */
  to: string;
  /** Who asked; nobody where it stands without their name. */
  asker: string;
  organisation: string;
  /** ISO, UTC. */
  at: string;
  replies: number;
}

export interface MadeQueries {
  queries: MadeQuery[];
  /** How many there are in all. */
  count: number;
}

type Reader = (actor: Person, kind: OriginKindName, limit: number) => MadeQueries;

let reader: Reader | undefined;

/** Registers how such queries are read. */
export function registerMadeQueries(read: Reader): void {
  reader = read;
}

/**
 * The queries made of things of a kind that still wait for an answer, the newest first, as far as somebody may read them.
 *
 * @param limit so many of them
 */
export const listOpenMade: Reader = (actor, kind, limit) => {
  if (!reader) throw new Error('Nobody has registered how queries are read');
  return reader(actor, kind, limit);
};

import type { RecordEntry } from '../database/change.server';
import type { Transaction } from '../database/transaction';
import type { Origin } from './origin';

/**
 * Queries that the network asks for somebody, in the transaction of the verb that decides so. The board registers how;
 * who decides need not know it.
 */

export interface NewQuery {
  /** Under whom it stands; null for who has left without their name being known any more. */
  askerId: string | null;
  /** It stands without their name; they are kept apart, and it is theirs all the same. */
  withoutName: boolean;
  title: string;
  /** Markdown. */
  body: string;
  /** Sections in which it stands; at least one, for all members. */
  sectionIds: string[];
  origin: Origin;
}

/** @returns id of the topic */
export type QueryMaker = (tx: Transaction, record: RecordEntry, query: NewQuery) => Promise<string>;

let maker: QueryMaker | undefined;

/** Registers how queries are made. */
export function registerQueryMaker(make: QueryMaker): void {
  maker = make;
}

/**
 * Makes a query: its place in sections, its escalation, whoever follows is told.
 *
 * @returns id of the topic
 * @throws {Invalid} when no section is left in which it could stand
 */
export const makeQuery: QueryMaker = (tx, record, query) => {
  if (!maker) throw new Error('Nobody has registered how queries are made');
  return maker(tx, record, query);
};

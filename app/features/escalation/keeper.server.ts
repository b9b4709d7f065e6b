import type { Transaction } from '~/platform/database/transaction';

/**
 * Who keeps the queries themselves. Escalation knows them by their ids; what becomes of a query in lists and in the
 * search when it is settled, or open again, the board does.
 */
export interface Keeper {
  settle: (tx: Transaction, topicId: string) => Promise<void>;
  reopen: (tx: Transaction, topicId: string) => Promise<void>;
}

let keeper: Keeper | null = null;

/** Registers the one that keeps queries. */
export function registerKeeper(registered: Keeper): void {
  keeper = registered;
}

/** @throws {Error} when nobody has registered */
export function theKeeper(): Keeper {
  if (!keeper) throw new Error('Nobody keeps queries: import the register first');
  return keeper;
}

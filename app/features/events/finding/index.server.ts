import type { Transaction } from '~/platform/database/transaction';
import { reindex } from '~/platform/search/documents.server';
import { EVENT } from './kind';

/** Brings what is found of an event up to what it is now, in the transaction that changes it. */
export function indexEvent(tx: Transaction, eventId: string): Promise<void> {
  return reindex(tx, EVENT, [eventId]);
}

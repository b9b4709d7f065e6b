import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';

/** How many have a place. */
export function countHeld(tx: Transaction, eventId: string): Promise<number> {
  return tx.eventAnswer.count({ where: { eventId, place: 'held' } });
}

/** Fills places that have become free, in the transaction that frees them. */
export async function fillPlaces(
  _tx: Transaction,
  _record: RecordEntry,
  _eventId: string,
): Promise<void> {}

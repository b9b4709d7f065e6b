import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';

/**
 * What stands on guidance is told in the very transaction that adds it or changes what it says, so that no template is
 * left unmarked. Whoever has such things registers; guidance knows none of them.
 */

type Touch = (tx: Transaction, record: RecordEntry, guidanceId: string) => Promise<void>;

const touches: Touch[] = [];

/** Registers what follows from guidance that is new, or says something different. */
export function onGuidanceNews(touch: Touch): void {
  touches.push(touch);
}

/** Tells all that registered. */
export async function touchAll(
  tx: Transaction,
  record: RecordEntry,
  guidanceId: string,
): Promise<void> {
  for (const touch of touches) await touch(tx, record, guidanceId);
}

import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';

/**
 * Removes somebody's second factor in a transaction, with all that belongs to it.
 *
 * @returns number of its entry in the log
 */
export async function removeSecondFactor(
  tx: Transaction,
  record: RecordEntry,
  personId: string,
): Promise<number> {
  await dropSecondFactor(tx, personId);
  return recordFactor(record, personId, 'accounts.second-factor-off');
}

/** Forgets all that lets somebody type codes. */
export async function dropSecondFactor(tx: Transaction, personId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { personId } });
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.pendingSignIn.deleteMany({ where: { personId } });
}

/** Says in the log that a second factor has come or gone. Roles may hang on it: open pages are judged anew. */
export async function recordFactor(
  record: RecordEntry,
  personId: string,
  kind: 'accounts.second-factor-on' | 'accounts.second-factor-off',
): Promise<number> {
  const channels = [`person:${personId}`];
  const subjects = { person: personId };
  await record({ kind: 'accounts.roles-changed', channels, subjects });
  return record({ kind, channels, subjects });
}

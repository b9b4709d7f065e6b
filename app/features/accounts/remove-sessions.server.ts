import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';

/** Removes sessions in a transaction and says so in the log, so that open pages and sockets end with them. */
export async function removeSessions(
  tx: Transaction,
  record: RecordEntry,
  where: NonNullable<Parameters<Transaction['session']['findMany']>[0]>['where'],
): Promise<void> {
  const sessions = await tx.session.findMany({ where, select: { handle: true, personId: true } });
  await tx.session.deleteMany({ where });
  for (const { handle, personId } of sessions) {
    await record({
      kind: 'accounts.session-ended',
      channels: [`person:${personId}`],
      subjects: { person: personId, session: handle },
    });
  }
}

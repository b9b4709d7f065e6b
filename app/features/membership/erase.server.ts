import { removeSessions } from '~/features/accounts/sessions.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { NotFound } from '~/platform/errors';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { rememberErased } from '~/platform/personal-data/erased-log.server';
import { erasePersonalData } from '~/platform/personal-data/personal-data.server';

/** What happens to somebody's data when they go for good, whoever decided it (docs/decisions/0025). */

const goodbye = registerMailKind({
  kind: 'membership.goodbye',
  title: 'Somebody has left, or was erased',
  placeholders: ['givenName'],
  words: {
    subject: 'You have left the network',
    body: [
      'Hello {givenName}',
      'Your account is gone, and so is what the network knew of you. What you wrote stays, under “A former member”.',
      'If you did not ask for this, write to the webmaster at once. This is the last email you get from us.',
    ].join('\n\n'),
    button: null,
  },
});

/**
 * Erases somebody: sessions, roles, address, entry, everything that is theirs alone in every feature. Their posts stay
 * under "A former member".
 *
 * @throws {NotFound} when there is no such person, or they are erased already
 */
export async function erasePerson(
  tx: Transaction,
  record: RecordEntry,
  personId: string,
): Promise<void> {
  const person = await tx.person.findUnique({
    where: { id: personId, leftAt: null },
    select: { email: true, emailChange: { select: { newEmail: true } } },
  });
  if (!person) throw new NotFound('No such person');
  await removeSessions(tx, record, { personId });
  // Mails to the bare address; those to the person go with the rest.
  const addresses = [person.email, person.emailChange?.newEmail].filter((one) => one != null);
  await tx.mail.deleteMany({ where: { address: { in: addresses } } });
  await erasePersonalData(tx, personId);
}

/** The last mail: to the bare address, which is forgotten when the mail has been handed over. */
export async function sayGoodbye(
  tx: Transaction,
  { email, givenName }: { email: string | null; givenName: string },
): Promise<void> {
  if (email === null) return;
  await queueMail(tx, { kind: goodbye, to: { address: email }, values: { givenName } });
}

/**
 * Sees to it that somebody stays erased, whichever backup is put back: also as the accounts that once became theirs.
 * The last thing in the transaction: after it only the commit can fail, and then they are erased at the next start.
 */
export async function keepErased(tx: Transaction, personId: string): Promise<void> {
  const merged = await tx.personMerge.findMany({
    where: { keptId: personId },
    select: { goneId: true },
  });
  rememberErased([personId, ...merged.map(({ goneId }) => goneId)]);
}

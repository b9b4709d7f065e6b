import { theProcess } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { EmailChange } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { mailTo, tellChanged } from './email-change-mails.server';

/** The links in the mails to the old and the new address. Whoever holds one answers for that address. */

/** Which of the two addresses a link was mailed to. */
export type Side = 'old' | 'new';

/** What a link is about. */
export interface EmailAnswer {
  side: Side;
  newEmail: string;
  /** Whether this address has said yes already. */
  answered: boolean;
}

const TOO_OLD =
  'This link does not work any more: the change was stopped, asked for anew, or is done.';

/** What a link is about; null when it does not work any more. Looking does not use it up: mail scanners do. */
export async function findEmailAnswer(token: string): Promise<EmailAnswer | null> {
  const found = await findByToken(db(), token);
  if (!found) return null;
  const { side, asked } = found;
  const answeredAt = side === 'old' ? asked.oldConfirmedAt : asked.newConfirmedAt;
  return { side, newEmail: asked.newEmail, answered: answeredAt !== null };
}

/** What came of an answer: `waiting` for the other address, or `done`. */
export type Confirmed = 'waiting' | 'done';

/**
 * Says yes for one of the two addresses. When both have, the account has the new one. Saying it twice does no harm.
 *
 * @throws {Conflict} when the link does not work any more, or somebody else has the address by now
 */
export function confirmEmail(token: string): Promise<Confirmed> {
  return change(theProcess, async (tx, record) => {
    const found = await findByToken(tx, token);
    if (!found) throw new Conflict(TOO_OLD);
    const { side, asked } = found;
    const changed = await tx.emailChange.update({
      where: { personId: asked.personId },
      data:
        side === 'old'
          ? { oldConfirmedAt: asked.oldConfirmedAt ?? now() }
          : { newConfirmedAt: asked.newConfirmedAt ?? now() },
    });
    return completeIfReady(tx, record, changed);
  });
}

/**
 * Says no: nothing is changed, and no other link to it works any more.
 *
 * @throws {Conflict} when the link does not work any more
 */
export function stopEmailChange(token: string): Promise<Side> {
  return change(theProcess, async (tx, record) => {
    const found = await findByToken(tx, token);
    if (!found) throw new Conflict(TOO_OLD);
    const { personId } = found.asked;
    await tx.emailChange.delete({ where: { personId } });
    await record({
      kind: 'accounts.email-change-stopped',
      channels: [`person:${personId}`],
      subjects: { person: personId },
    });
    return found.side;
  });
}

/**
 * Changes the address once both have said yes. Links for a new password that were mailed to the old one end.
 *
 * @throws {Conflict} when somebody else has the address by now
 */
async function completeIfReady(
  tx: Transaction,
  record: RecordEntry,
  { personId, newEmail, oldConfirmedAt, newConfirmedAt }: EmailChange,
): Promise<Confirmed> {
  if (!oldConfirmedAt || !newConfirmedAt) return 'waiting';
  if (await tx.person.findUnique({ where: { email: newEmail }, select: { id: true } })) {
    throw new Conflict(
      'Somebody else’s account has this email address by now. Ask for the change again, with another one.',
    );
  }
  const { email: before, givenName } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
  });
  await tx.person.update({ where: { id: personId }, data: { email: newEmail } });
  await tx.emailChange.delete({ where: { personId } });
  await tx.passwordReset.deleteMany({ where: { personId } });
  for (const address of [before, newEmail]) {
    if (address !== null) await mailTo(tx, tellChanged, address, { givenName, newEmail });
  }
  await record({
    kind: 'accounts.email-changed',
    channels: [`person:${personId}`, 'people'],
    subjects: { person: personId },
  });
  return 'done';
}

async function findByToken(
  tx: Pick<Transaction, 'emailChange'>,
  token: string,
): Promise<{ side: Side; asked: EmailChange } | null> {
  const hash = hashToken(token);
  const asked = await tx.emailChange.findFirst({
    where: { OR: [{ oldTokenHash: hash }, { newTokenHash: hash }], expiresAt: { gt: now() } },
  });
  return asked && { side: asked.oldTokenHash === hash ? 'old' : 'new', asked };
}

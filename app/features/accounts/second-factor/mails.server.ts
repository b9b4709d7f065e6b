import { href } from '~/platform/addresses';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import type { Transaction } from '~/platform/database/transaction';
import { accountAddresses } from '../addresses';

/** What somebody is told of their second factor when it may not have been they who did it. */

const offMail = registerMailKind({
  kind: 'accounts.second-factor-off',
  title: 'A second factor has been turned off',
  placeholders: ['givenName', 'how', 'link'],
  words: {
    subject: 'Your account is less well protected',
    body: [
      'Hello {givenName}',
      'Your second factor has been turned off, {how}. From now on your password alone opens your account.',
      'You can set it up again, with another phone too:',
      '{link}',
      'If you did not expect this, choose a new password and tell whoever looks after the network.',
    ].join('\n\n'),
    button: 'Set up a second factor',
  },
});

const guessedMail = registerMailKind({
  kind: 'accounts.wrong-codes',
  title: 'Somebody has the password and guesses codes',
  placeholders: ['givenName', 'link'],
  words: {
    subject: 'Somebody may know your password',
    body: [
      'Hello {givenName}',
      'Somebody typed your password, and then one wrong code after another. They were not let in.',
      'If it was not you, choose a new password:',
      '{link}',
    ].join('\n\n'),
    button: 'Choose a new password',
  },
});

/** Tells that a second factor is gone. @param how "by yourself", "by the webmaster" */
export async function mailTurnedOff(tx: Transaction, personId: string, how: string): Promise<void> {
  const link = href(accountAddresses.secondFactor, {});
  await queueMail(tx, {
    kind: offMail,
    to: { personId },
    values: { givenName: await greet(tx, personId), how, link },
  });
}

/** Tells that the password is known to somebody who lacks the second factor. */
export async function mailWrongCodes(tx: Transaction, personId: string): Promise<void> {
  const link = href(accountAddresses.password, {});
  await queueMail(tx, {
    kind: guessedMail,
    to: { personId },
    values: { givenName: await greet(tx, personId), link },
  });
}

async function greet(tx: Transaction, id: string): Promise<string> {
  const select = { givenName: true };
  return (await tx.person.findUniqueOrThrow({ where: { id }, select })).givenName;
}

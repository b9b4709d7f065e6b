import { href } from '~/platform/addresses';
import type { Transaction } from '~/platform/database/transaction';
import { registerMailKind, type MailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import type { Values } from '~/platform/mail/words';
import { accountAddresses } from './addresses';

/** What is written to whom when somebody wants another email address. */

/** To the present address: whoever reads mail there decides. */
export const askOld = registerMailKind({
  kind: 'accounts.email-change-old',
  title: 'Another email address: is it you? To the present address',
  placeholders: ['givenName', 'newEmail', 'link'],
  words: {
    subject: 'Do you want another email address for your account?',
    body: [
      'Hello {givenName}',
      'Somebody, probably you, asked that your account has this email address from now on: {newEmail}',
      'If it was you, open this page and say yes. If it was not, open it too: a button there stops the change. The link works for 7 days.',
      '{link}',
    ].join('\n\n'),
    button: 'Say yes, or stop it',
  },
});

/** To the new address: whoever reads mail there has to want it. */
export const askNew = registerMailKind({
  kind: 'accounts.email-change-new',
  title: 'Another email address: is it yours? To the new address',
  placeholders: ['link'],
  words: {
    subject: 'Is this your email address?',
    body: [
      'Hello',
      'A member of the network asked that their account has this email address from now on. If that was you, open this page and say yes. The link works for 7 days.',
      '{link}',
      'If it was not you, you need do nothing.',
    ].join('\n\n'),
    button: 'Say yes, or stop it',
  },
});

/** To the new address, when it has an account of its own: the form does not tell, its owner may know. */
export const tellTaken = registerMailKind({
  kind: 'accounts.email-change-taken',
  title: 'Another email address: it has an account already',
  placeholders: [],
  words: {
    subject: 'You have an account with this email address already',
    body: [
      'Hello',
      'A member of the network asked that their account has this email address from now on. That cannot be: there is an account with it already, yours.',
      'If it was you, you have two accounts. The webmaster can make one of them; write to them.',
      'If it was not you, you need do nothing.',
    ].join('\n\n'),
    button: null,
  },
});

/** To the present address, when a webmaster has said yes in its place. */
export const tellVouched = registerMailKind({
  kind: 'accounts.email-vouched',
  title: 'Another email address: the webmaster vouches for it',
  placeholders: ['givenName', 'newEmail', 'link'],
  words: {
    subject: 'Your account gets another email address',
    body: [
      'Hello {givenName}',
      'The webmaster has confirmed for you that your account has this email address from now on: {newEmail}',
      'If you have asked them to, you need do nothing. If you have not, open this page at once: a button there stops the change.',
      '{link}',
    ].join('\n\n'),
    button: 'Stop it',
  },
});

/** To both, when it is done. */
export const tellChanged = registerMailKind({
  kind: 'accounts.email-changed',
  title: 'Another email address: it is done',
  placeholders: ['givenName', 'newEmail'],
  words: {
    subject: 'Your account has another email address',
    body: [
      'Hello {givenName}',
      'Your account has this email address from now on: {newEmail}. You sign in with it.',
      'If this is a surprise to you, write to the webmaster at once.',
    ].join('\n\n'),
    button: null,
  },
});

/**
 * Queues one of them, to a bare address: which of the two it goes to must not depend on when it is sent.
 *
 * @param link its token, and how long it works, for those that have one
 */
export async function mailTo(
  tx: Transaction,
  kind: MailKind,
  address: string,
  values: Values,
  link?: { token: string; validUntil: Date },
): Promise<void> {
  const to = { address };
  if (link === undefined) return queueMail(tx, { kind, to, values });
  const { token, validUntil } = link;
  const path = href(accountAddresses.confirmEmail, {}, { token });
  await queueMail(tx, { kind, to, values: { ...values, link: path }, validUntil });
}

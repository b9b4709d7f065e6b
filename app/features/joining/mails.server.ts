import { href } from '~/platform/addresses';
import { SIGN_IN_PATH } from '~/platform/addresses';
import type { Transaction } from '~/platform/database/transaction';
import { formatDate } from '~/platform/dates';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { HELP_PATH } from '~/platform/paths';
import { givenNameOf } from '~/features/accounts/names';
import { joiningAddresses } from './addresses';
import { CONFIRM_DAYS } from './limits';

/**
 * The mails of joining. To an address that nobody has confirmed, nothing is sent of what was typed into the form: it
 * would let a stranger write to anybody in the network's name.
 */

const letter = (...paragraphs: string[]) => paragraphs.join('\n\n');

const invitation = registerMailKind({
  kind: 'joining.invitation',
  title: 'An invitation to join',
  placeholders: ['givenName', 'inviter', 'organisation', 'message', 'until', 'link'],
  words: {
    subject: '{inviter} invites you to join the network',
    body: letter(
      'Hello {givenName}',
      '{inviter} invites you to join our network of practice-based commissioners, for {organisation}. Members ask each other what they have done before, and answer.',
      '{message}',
      '{link}',
      'Joining takes a minute and a half. The link is for you alone: it works once, until {until}.',
    ),
    button: 'Join the network',
  },
});

const approved = registerMailKind({
  kind: 'joining.approved',
  title: 'An application to join is approved',
  placeholders: ['givenName', 'organisation', 'until', 'link'],
  words: {
    subject: 'You can join the network',
    body: letter(
      'Hello {givenName}',
      'You asked to join the network for {organisation}. You are welcome: choose a password, and you are in.',
      '{link}',
      'The link is for you alone: it works once, until {until}.',
    ),
    button: 'Join the network',
  },
});

const confirmation = registerMailKind({
  kind: 'joining.confirm',
  title: 'Somebody asks to join: is the address theirs?',
  placeholders: ['link'],
  words: {
    subject: 'Confirm your email address',
    body: letter(
      'Hello',
      'Somebody, probably you, asked to join our network of practice-based commissioners with this email address. Confirm that it is yours, and your application goes to the webmaster.',
      '{link}',
      `The link works for ${CONFIRM_DAYS} days. If it was not you, you need do nothing: what was typed is removed.`,
    ),
    button: 'Confirm my address',
  },
});

const memberAlready = registerMailKind({
  kind: 'joining.member-already',
  title: 'Somebody who is a member asks to join',
  placeholders: ['givenName', 'link'],
  words: {
    subject: 'You are a member already',
    body: letter(
      'Hello {givenName}',
      'Somebody, probably you, asked to join the network with this email address. You have an account already: sign in with it. If you have forgotten your password, you can choose a new one there.',
      '{link}',
      'If it was not you, you need do nothing.',
    ),
    button: 'Sign in',
  },
});

const removed = registerMailKind({
  kind: 'joining.removed',
  title: 'Somebody who was removed asks to join',
  placeholders: ['givenName', 'link'],
  words: {
    subject: 'You asked to join the network',
    body: letter(
      'Hello {givenName}',
      'Somebody, probably you, asked to join the network with this email address. There was an account with it, which has been closed. Only the webmaster can open it again: please write to them or call.',
      '{link}',
      'If it was not you, you need do nothing.',
    ),
    button: 'How to reach the webmaster',
  },
});

const appliedAlready = registerMailKind({
  kind: 'joining.applied-already',
  title: 'Somebody who waits for a decision asks to join again',
  placeholders: [],
  words: {
    subject: 'We have your application',
    body: letter(
      'Hello',
      'Somebody, probably you, asked to join the network again with this email address. We have your first application, and the webmaster will decide about it. What was typed now has not been added to it.',
      'You need do nothing: the answer comes to this address.',
    ),
    button: null,
  },
});

const question = registerMailKind({
  kind: 'joining.question',
  title: 'A question to somebody who asks to join',
  placeholders: ['givenName', 'question', 'link'],
  words: {
    subject: 'A question about your application',
    body: letter(
      'Hello {givenName}',
      'You asked to join the network. Before we decide, we would like to know:',
      '{question}',
      '{link}',
    ),
    button: 'Answer the question',
  },
});

const declined = registerMailKind({
  kind: 'joining.declined',
  title: 'An application to join is declined',
  placeholders: ['givenName', 'reason'],
  words: {
    subject: 'Your application to join the network',
    body: letter(
      'Hello {givenName}',
      'You asked to join the network. We cannot let you in, for this reason:',
      '{reason}',
      'If you think we have misunderstood something, you are welcome to apply again and tell us.',
    ),
    button: null,
  },
});

/** The invitation a mail is about, with the token that only the mail has. */
interface Invited {
  email: string;
  name: string;
  organisation: string;
  /** Name of who invites; null when it answers an application. */
  inviter: string | null;
  message: string;
  expiresAt: Date;
  token: string;
}

/** Mails an invitation, or that an application is approved: both lead to the same page. */
export function mailInvitation(tx: Transaction, invited: Invited): Promise<void> {
  const { email, name, organisation, inviter, message, expiresAt, token } = invited;
  const values = {
    givenName: givenNameOf(name),
    organisation,
    until: formatDate(expiresAt),
    link: href(joiningAddresses.invitation, {}, { token }),
  };
  const to = { address: email };
  return queueMail(
    tx,
    inviter === null
      ? { kind: approved, to, values, validUntil: expiresAt }
      : {
          kind: invitation,
          to,
          values: { ...values, inviter, message: message && `“${message}”` },
          validUntil: expiresAt,
        },
  );
}

/** Asks whoever reads an address whether they asked to join. */
export function mailConfirmation(
  tx: Transaction,
  { email, token, expiresAt }: { email: string; token: string; expiresAt: Date },
): Promise<void> {
  const values = { link: href(joiningAddresses.confirm, {}, { token }) };
  return queueMail(tx, {
    kind: confirmation,
    to: { address: email },
    values,
    validUntil: expiresAt,
  });
}

/** Tells a member that they are one. */
export function mailMemberAlready(
  tx: Transaction,
  { id: personId, givenName }: { id: string; givenName: string },
): Promise<void> {
  const values = { givenName, link: SIGN_IN_PATH };
  return queueMail(tx, { kind: memberAlready, to: { personId }, values });
}

/** Tells somebody who was removed who can let them back in. */
export function mailRemoved(
  tx: Transaction,
  { id: personId, givenName }: { id: string; givenName: string },
): Promise<void> {
  return queueMail(tx, { kind: removed, to: { personId }, values: { givenName, link: HELP_PATH } });
}

/** Tells somebody whose application waits that it does. */
export function mailAppliedAlready(tx: Transaction, email: string): Promise<void> {
  return queueMail(tx, { kind: appliedAlready, to: { address: email }, values: {} });
}

interface Applicant {
  email: string;
  name: string;
}

/** Puts a question to an applicant. */
export function mailQuestion(
  tx: Transaction,
  { email, name }: Applicant,
  asked: { question: string; token: string },
): Promise<void> {
  const values = {
    givenName: givenNameOf(name),
    question: asked.question,
    link: href(joiningAddresses.answer, {}, { token: asked.token }),
  };
  return queueMail(tx, { kind: question, to: { address: email }, values });
}

/** Tells an applicant that they are declined, and why. */
export function mailDeclined(
  tx: Transaction,
  { email, name }: Applicant,
  reason: string,
): Promise<void> {
  const values = { givenName: givenNameOf(name), reason };
  return queueMail(tx, { kind: declined, to: { address: email }, values });
}

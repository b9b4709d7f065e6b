import { theProcess } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { formatDate, formatTime } from '~/platform/dates';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { hashToken } from '~/platform/secrets/secret.server';
import { accountAddresses } from './addresses';

/** Browsers in which somebody has signed in before. Of any other they are told by mail. */

const newDeviceMail = registerMailKind({
  kind: 'accounts.new-device',
  title: 'Somebody has signed in with a new browser',
  placeholders: ['givenName', 'device', 'when', 'link'],
  words: {
    subject: 'Your account was used in a new browser',
    body: [
      'Hello {givenName}',
      'Somebody signed in to your account with {device} on {when}. It has not been used for it before.',
      'If it was you, you need do nothing.',
      'If it was not you, end that session and choose a new password:',
      '{link}',
    ].join('\n\n'),
    button: 'See where you are signed in',
  },
});

/**
 * Remembers that somebody signs in with a browser, and tells them when it is a new one. The first time of an account is
 * no news to anybody.
 *
 * @param token by what the browser is known; null on a shared computer, of which nothing is remembered
 */
export function noteDevice(
  personId: string,
  { token, device }: { token: string | null; device: string },
): Promise<void> {
  return change(theProcess, async (tx) => {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { givenName: true, lastSeenAt: true },
    });
    const known = token !== null && (await remember(tx, personId, token));
    if (known || person.lastSeenAt === null) return;
    await queueMail(tx, {
      kind: newDeviceMail,
      to: { personId },
      values: {
        givenName: person.givenName,
        device,
        when: `${formatDate(now())}, ${formatTime(now())}`,
        link: `${href(accountAddresses.account, {})}#sessions`,
      },
    });
  });
}

/** Whether the browser was known already. Each person who uses it is known in it by themselves. */
async function remember(tx: Transaction, personId: string, token: string): Promise<boolean> {
  const id = hashToken(`${token} ${personId}`);
  const seen = { lastSeenAt: now() };
  const { count } = await tx.knownDevice.updateMany({ where: { id, personId }, data: seen });
  if (count > 0) return true;
  await tx.knownDevice.create({ data: { id, personId, firstSeenAt: now(), ...seen } });
  return false;
}

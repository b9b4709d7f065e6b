import { theProcess } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { newToken, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { hashToken, seal, unseal } from '~/platform/secrets/secret.server';
import { accountAddresses } from './addresses';
import { resetFloodLimit, resetLimit } from './limits.server';

const SECONDS_LINK_VALID = 60 * 60;
const PURPOSE = 'reset-link';

const resetMail = registerMailKind({
  kind: 'accounts.reset-link',
  title: 'A link for a new password',
  placeholders: ['givenName', 'link'],
  words: {
    subject: 'Choose a new password',
    body: [
      'Hello {givenName}',
      'Somebody, probably you, asked for a new password. The link works for 1 hour.',
      '{link}',
      'If it was not you, you need do nothing: your password stays as it is.',
    ].join('\n\n'),
    button: 'Choose a new password',
  },
});

/**
 * Looks up whose address was typed, makes a link and queues the mail. With no account behind the address it does
 * nothing, and its row afterwards looks the same.
 */
const resetLinkJob = registerJob<{ typed: string }>({
  kind: 'accounts.reset-link',
  title: 'Look up who asked for a new password',
  run: async ({ typed }, { jobId }) => {
    const email = unseal(PURPOSE, typed);
    if (email === null) return;
    await change(theProcess, async (tx) => {
      const person = await tx.person.findUnique({ where: { email } });
      const key = `job-${jobId}`;
      const where = { kind_key: { kind: resetMail.kind, key } };
      // Done before by a process that died before it could say so: a second link would end the first.
      if (!person || (await tx.mail.findUnique({ where, select: { id: true } }))) return;
      const token = newToken();
      const expiresAt = secondsFromNow(SECONDS_LINK_VALID);
      const { id: personId, givenName } = person;
      await tx.passwordReset.deleteMany({ where: { personId } });
      await tx.passwordReset.create({
        data: { tokenHash: hashToken(token), personId, expiresAt },
      });
      await queueMail(tx, {
        kind: resetMail,
        to: { personId },
        values: { givenName, link: href(accountAddresses.reset, {}, { token }) },
        key,
        validUntil: expiresAt,
      });
    });
  },
});

/**
 * Asks for a mailed link. Writes the same one row whether there is such an account or not, and looks nothing up: that
 * is done later, by a job, so neither words nor time tell. What was typed stands in the row sealed, until the job is
 * done: it may be a stranger's address.
 *
 * @param from the browser's network address, for the limits; they count in memory, the same for every address
 */
export async function requestPasswordReset(email: string, from: string): Promise<void> {
  const admitted =
    (await resetFloodLimit.admits('', from)) && (await resetLimit.admits(email, from));
  if (!admitted) return;
  await change(theProcess, (tx) => enqueue(tx, resetLinkJob, { typed: seal(PURPOSE, email) }));
}

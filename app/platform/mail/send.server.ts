import { theProcess } from '../actor';
import { now, secondsFromNow } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import type { Transaction } from '../database/transaction';
import { JobFailed, registerJob } from '../jobs/registry.server';
import { registerSweep } from '../jobs/sweep.server';
import { unseal } from '../secrets/secret.server';
import { settings } from '../settings.server';
import { deliver } from './deliver.server';
import { findWords } from './edit-words.server';
import { findComposer, findMailKind, type MailKind } from './kinds.server';
import { renderMail } from './render';
import type { Values } from './words';

/** What the values of a mail are sealed for. */
export const MAIL_SEAL = 'mail';

const DAY_SECONDS = 24 * 60 * 60;
/** That somebody was written to, and of which kind, is kept for so long. */
const KEPT_SECONDS = 30 * DAY_SECONDS;

/**
 * Sends one mail. Should the process die between the mail server's "accepted" and the row's "sent", it is sent again
 * under the same Message-ID, by which mail programs know a mail they have; there is no way to do both at once.
 */
export const sendMailJob = registerJob<{ mail: string }>({
  kind: 'mail.send',
  title: 'Send a mail',
  run: async ({ mail: id }) => {
    const mail = await db().mail.findUnique({
      where: { id },
      include: { person: { select: { email: true } } },
    });
    // Sent already, or its reader's account is gone.
    if (!mail || mail.sentAt) return;
    if (mail.validUntil && mail.validUntil <= now()) {
      await change(theProcess, (tx) => forgetContent(tx, id));
      throw new JobFailed('It was too late to send it: what it offered had run out.', true);
    }
    if (mail.personId !== null && !mail.person?.email) {
      await change(theProcess, (tx) => forgetContent(tx, id));
      return 'Whoever it was for has left.';
    }
    const to = mail.person?.email ?? mail.address;
    const kind = findMailKind(mail.kind);
    const values = mail.sealed === null ? null : unseal(MAIL_SEAL, mail.sealed);
    if (!to || values === null || !kind) {
      throw new JobFailed('It cannot be put together any more: its content is gone.', true);
    }
    const whole = await compose(kind, mail.personId, JSON.parse(values) as Values);
    if (!whole) {
      await change(theProcess, (tx) => forgetContent(tx, id));
      return 'There was nothing to tell any more.';
    }
    const rendered = renderMail(await findWords(kind), whole, settings().publicUrl);
    await deliver({ id, to, queuedAt: mail.queuedAt, ...rendered });
    await change(theProcess, (tx) => forgetContent(tx, id, { sentAt: now() }));
  },
  onGivenUp: (tx, { mail: id }) => forgetContent(tx, id),
});

async function compose(
  kind: MailKind,
  personId: string | null,
  queued: Values,
): Promise<Values | null> {
  if (kind.composer === undefined) return queued;
  return (await findComposer(kind.composer)?.(kind, personId, queued)) ?? null;
}

/** Erases what it would say and to which address: nobody needs it any more. */
async function forgetContent(tx: Transaction, id: string, more: { sentAt?: Date } = {}) {
  await tx.mail.updateMany({ where: { id }, data: { sealed: null, address: null, ...more } });
}

registerSweep((tx) =>
  tx.mail.deleteMany({ where: { queuedAt: { lt: secondsFromNow(-KEPT_SECONDS) } } }),
);

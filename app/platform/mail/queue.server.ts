import { newId, now } from '../clock.server';
import type { Transaction } from '../database/transaction';
import { enqueue } from '../jobs/enqueue.server';
import { seal } from '../secrets/secret.server';
import type { MailKind } from './kinds.server';
import { MAIL_SEAL, sendMailJob } from './send.server';
import { urlOf, type Values } from './words';

/** A mail to be sent. */
export interface NewMail {
  kind: MailKind;
  /** A person, whose address is looked up when it is sent, or somebody without an account. */
  to: { personId: string } | { address: string };
  /** A value for every placeholder; `link`, and `stop` if such mails can be stopped, are paths of this site. */
  values: Values;
  /** The same kind and key is queued once. */
  key?: string;
  /** After that it is not sent any more. */
  validUntil?: Date;
}

/**
 * Queues a mail, in the transaction of its reason: rolled back, nobody is told. What it will say is not stored, only
 * what its wording needs, sealed, because a link may let somebody in.
 */
export async function queueMail(tx: Transaction, mail: NewMail): Promise<void> {
  const { kind, to, values, key = newId(), validUntil = null } = mail;
  // Said to who writes the code, and not only when it is sent.
  for (const path of [values.link, values.stop]) if (path !== undefined) urlOf(path, '');
  const where = { kind_key: { kind: kind.kind, key } };
  if (await tx.mail.findUnique({ where, select: { id: true } })) return;
  const id = newId();
  await tx.mail.create({
    data: {
      id,
      kind: kind.kind,
      key,
      ...to,
      sealed: seal(MAIL_SEAL, JSON.stringify(values)),
      queuedAt: now(),
      validUntil,
    },
  });
  await enqueue(tx, sendMailJob, { mail: id }, { key: id, about: kind.title });
}

import { newId, now } from '../clock.server';
import { hotWrite, storedMoment } from '../database/hot.server';
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

const addMail = hotWrite<
  [
    id: string,
    kind: string,
    key: string,
    personId: string | null,
    address: string | null,
    sealed: string,
    queuedAt: string,
    validUntil: string | null,
  ],
  { id: string }
>(`INSERT INTO "Mail" (id, kind, key, personId, address, sealed, queuedAt, validUntil)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, key) DO NOTHING RETURNING id`);

/**
 * Queues a mail, in the transaction of its reason: rolled back, nobody is told. What it will say is not stored, only
 * what its wording needs, sealed, because a link may let somebody in.
 */
export async function queueMail(tx: Transaction, mail: NewMail): Promise<void> {
  const { kind, to, values, key = newId(), validUntil } = mail;
  // Said to who writes the code, and not only when it is sent.
  for (const path of [values.link, values.stop]) if (path !== undefined) urlOf(path, '');
  const id = newId();
  const [added] = addMail(
    tx,
    id,
    kind.kind,
    key,
    'personId' in to ? to.personId : null,
    'address' in to ? to.address : null,
    seal(MAIL_SEAL, JSON.stringify(values)),
    storedMoment(now()),
    validUntil ? storedMoment(validUntil) : null,
  );
  if (!added) return;
  await enqueue(tx, sendMailJob, { mail: id }, { key: id, about: kind.title });
}

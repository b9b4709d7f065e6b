import { settings } from '../settings.server';
import { handOver } from './smtp.server';
import { writeToOutbox } from './outbox.server';

/** A mail, whole. */
export interface Outgoing {
  /** The row's: the Message-ID and the file's name follow from it, so that a second try is the same mail. */
  id: string;
  to: string;
  queuedAt: Date;
  subject: string;
  text: string;
  html: string;
}

/**
 * Hands a mail over: by SMTP when `SMTP_URL` is set, else as an .eml file in `<DATA_DIR>/outbox`.
 *
 * @throws {JobFailed} in words without the address
 */
export async function deliver({ id, queuedAt, ...mail }: Outgoing): Promise<void> {
  const { smtpUrl, mailFrom, publicUrl } = settings();
  const message = {
    ...mail,
    from: mailFrom,
    date: queuedAt,
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    // Holiday answers are for people, not for machines (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  await (smtpUrl ? handOver(smtpUrl, message) : writeToOutbox(id, message));
}

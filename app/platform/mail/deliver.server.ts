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
  /** Where mails of its kind are stopped. */
  stopUrl: string | null;
}

/**
 * Hands a mail over: by SMTP when `SMTP_URL` is set, else as an .eml file in `<DATA_DIR>/outbox`.
 *
 * @throws {JobFailed} in words without the address
 */
export async function deliver({ id, queuedAt, stopUrl, ...mail }: Outgoing): Promise<void> {
  const { smtpUrl, mailFrom, publicUrl } = settings();
  const message = {
    ...mail,
    from: mailFrom,
    date: queuedAt,
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    // Holiday answers are for people, not for machines (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', ...(stopUrl && stopHeaders(stopUrl)) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  await (smtpUrl ? handOver(smtpUrl, message) : writeToOutbox(id, message));
}

/** By which a mail program stops them with one button of its own (RFC 2369 and 8058). */
function stopHeaders(stopUrl: string) {
  return {
    'List-Unsubscribe': `<${stopUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

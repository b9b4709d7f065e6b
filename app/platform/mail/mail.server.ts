import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { newId, now } from '../clock.server';
import { settings } from '../settings.server';

/** A mail to one person. Short, the important thing first, one thing to do. */
export interface Mail {
  to: string;
  subject: string;
  /** Plain text; paragraphs are separated by an empty line. */
  text: string;
}

let transporter: Transporter | undefined;

/**
 * Hands a mail over: by SMTP when `SMTP_URL` is set, else as an .eml file in `<DATA_DIR>/outbox`.
 *
 * @throws what the mail server answered
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = settings();
  const message = { from: mailFrom, date: now(), ...mail };
  if (smtpUrl) {
    transporter ??= createTransport(smtpUrl);
    await transporter.sendMail(message);
  } else {
    await writeToOutbox(message);
  }
}

async function writeToOutbox(message: Mail & { from: string; date: Date }): Promise<void> {
  const outbox = join(settings().dataDir, 'outbox');
  await mkdir(outbox, { recursive: true });
  const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const stamp = message.date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const file = join(outbox, `${stamp}-${newId()}.eml`);
  // Written aside and renamed: whoever watches the folder never reads half a mail.
  await writeFile(`${file}.part`, built.message as Buffer);
  await rename(`${file}.part`, file);
}

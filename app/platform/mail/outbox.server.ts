import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { JobFailed } from '../jobs/registry.server';
import { settings } from '../settings.server';

/**
 * Writes a mail as an .eml file. Its name follows from the mail: written a second time it is the same file.
 *
 * @throws {JobFailed} when the folder cannot be written
 */
export async function writeToOutbox(
  id: string,
  message: SendMailOptions & { date: Date },
): Promise<void> {
  const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const folder = join(settings().dataDir, 'outbox');
  const stamp = message.date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const file = join(folder, `${stamp}-${id}.eml`);
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(file, built.message as Buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new JobFailed(`The outbox cannot be written (${String(code)}).`);
  }
}

/** Written aside, onto the disk, and renamed: whoever watches the folder never reads half a mail. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.part`;
  try {
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

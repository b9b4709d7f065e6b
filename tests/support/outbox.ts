import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { vi } from 'vitest';

function filesOf(dataDir: string): string[] {
  const outbox = join(dataDir, 'outbox');
  if (!existsSync(outbox)) return [];
  return readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => join(outbox, name));
}

/** The mails a server has handed over so far, to tell new ones from them. */
export function oldMails({ dataDir }: { dataDir: string }): ReadonlySet<string> {
  return new Set(filesOf(dataDir));
}

/**
 * The next mail a server hands over.
 *
 * @param before as `oldMails` said
 * @param subject passes over mails about anything else, such as a sign-in with a new browser
 */
export async function nextMail(
  { dataDir }: { dataDir: string },
  before: ReadonlySet<string>,
  subject?: string,
): Promise<Email> {
  return vi.waitFor(
    async () => {
      const files = filesOf(dataDir).filter((name) => !before.has(name));
      const mails = await Promise.all(files.map((file) => PostalMime.parse(readFileSync(file))));
      const wanted = mails.filter((mail) => subject === undefined || mail.subject === subject);
      const [found, ...more] = wanted;
      if (found === undefined) throw new Error('No new mail');
      if (more.length > 0) throw new Error('More than one new mail');
      return found;
    },
    { timeout: 10_000, interval: 20 },
  );
}

/** A mail to somebody, by its subject, once it has been handed over. */
export function mailTo(
  { dataDir }: { dataDir: string },
  address: string,
  subject: string,
): Promise<Email> {
  return vi.waitFor(
    async () => {
      const mails = await Promise.all(
        filesOf(dataDir).map((file) => PostalMime.parse(readFileSync(file))),
      );
      const found = mails.find(
        (mail) => mail.to?.[0]?.address === address && mail.subject === subject,
      );
      if (!found) throw new Error(`No mail “${subject}” to ${address}`);
      return found;
    },
    { timeout: 10_000, interval: 20 },
  );
}

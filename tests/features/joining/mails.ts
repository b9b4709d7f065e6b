import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll } from 'vitest';
import { createRunner } from '~/platform/jobs/runner.server';
import { settings } from '~/platform/settings.server';

/** Does what is due and reads the mails that come of it. */

export interface Post {
  /** The mails that went out since it was asked the last time. */
  collect: () => Promise<Email[]>;
  /** The one mail that went out since; with words, the one with those in its subject. */
  collectOne: (subject?: string) => Promise<Email>;
}

/** Opens the outbox of the test file's own network. */
export function usePost(): Post {
  const runner = createRunner();
  afterAll(() => runner.stop());
  const seen = new Set<string>();
  const collect = async () => {
    await runner.runDue();
    const folder = join(settings().dataDir, 'outbox');
    const files = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !seen.has(name));
    for (const file of files) seen.add(file);
    return Promise.all(files.map((file) => PostalMime.parse(readFileSync(join(folder, file)))));
  };
  const collectOne = async (subject = '') => {
    const mails = (await collect()).filter((mail) => mail.subject?.includes(subject));
    const [mail, ...more] = mails;
    if (!mail || more.length > 0) {
      throw new Error(`Not one mail but ${mails.map(({ subject }) => subject).join(', ')}`);
    }
    return mail;
  };
  return { collect, collectOne };
}

/** To which address a mail goes. */
export const readerOf = (mail: Email) => mail.to?.[0]?.address;

/** The token in the link of a mail, which leads to a path. */
export function tokenOf(mail: Email, path: string): string {
  const link = new URL(/https?:\S+/.exec(mail.text ?? '')?.[0] ?? 'http://none.example');
  if (link.pathname !== path) throw new Error(`It leads to ${link.pathname}`);
  return link.searchParams.get('token') ?? '';
}

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

/**
 * The mails a server has handed over since it had `before`, as soon as there are any.
 *
 * @param before as `mailCount` said
 */
export function newMails({ dataDir }: { dataDir: string }, before: number): Promise<Email[]> {
  return vi.waitFor(
    () => {
      const files = filesOf(dataDir);
      if (files.length <= before) throw new Error('No new mail');
      return Promise.all(files.sort().slice(before).map((file) => PostalMime.parse(readFileSync(file))));
    },
    { timeout: 10_000, interval: 20 },
  );
}

/** How many mails a server has handed over so far. */
export function mailCount({ dataDir }: { dataDir: string }): number {
  return filesOf(dataDir).length;
}

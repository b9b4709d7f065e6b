import { retireItem } from '~/features/library/items/deeds.server';
import { shareItem } from '~/features/library/items/share.server';
import { addVersion } from '~/features/library/versions/add.server';
import type { Person } from '~/platform/actor';
import { sendFile, sharing } from '../item';

/** Items whose files are documents to be filled in. */

/** Files by their names. */
type Files = Record<string, Buffer>;

/** Shares some files as an item, and answers its slug. */
export async function addTemplate(
  owner: Person,
  files: Files,
  typed: { title?: string; audience?: string; deed?: 'draft' } = {},
): Promise<string> {
  const attachments = await sendAll(owner, files);
  return shareItem(owner, sharing({ title: 'Business case', attachments, again: 'on', ...typed }));
}

/** The same, withdrawn since. */
export async function addWithdrawn(owner: Person, files: Files): Promise<string> {
  const slug = await addTemplate(owner, files);
  await retireItem(owner, slug, { how: 'withdrawn', reason: 'It was wrong', by: '' });
  return slug;
}

/** Adds a version. */
export async function renew(owner: Person, slug: string, files: Files): Promise<void> {
  const attachments = await sendAll(owner, files);
  await addVersion(owner, slug, { attachments, note: 'Better', idempotencyKey: '' });
}

async function sendAll(owner: Person, files: Files): Promise<string[]> {
  const ids = [];
  for (const [name, bytes] of Object.entries(files)) ids.push(await sendFile(owner, bytes, name));
  return ids;
}

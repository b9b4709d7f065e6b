import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize } from '~/platform/errors';
import { fingerprintFiles, useFiles } from '~/platform/files/uses.server';
import { itemChannels } from '../channels';
import { indexItem } from '../finding/index.server';
import { VERSION_FILES } from '../kinds';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import type { VersionInput } from '../schema';

/**
 * Adds a version. Two at once are numbered in the order in which they come; none is lost. Who uses the item is told.
 *
 * @returns its number
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when a file does not wait for the form any more
 */
export async function addVersion(
  actor: Person,
  slug: string,
  { attachments, note, idempotencyKey }: VersionInput,
): Promise<number> {
  // Sent again, a file has another id and the same bytes.
  const files = await fingerprintFiles(actor, attachments);
  return change(
    actor,
    async (tx, record) => {
      const item = await loadItem(tx, actor, slug);
      authorize(libraryPolicy.change(actor, item.facts));
      const number = await writeVersion(tx, record, actor, item, { attachments, note });
      await indexItem(tx, item.id);
      return number;
    },
    idempotencyKey === ''
      ? undefined
      : { verb: 'library.add-version', key: idempotencyKey, input: [slug, note, files] },
  );
}

/** Writes the next version of an item with its files, in the transaction of whatever makes it. The index is the caller’s. */
export async function writeVersion(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  { id: itemId, state }: { id: string; state: string },
  { attachments, note }: Pick<VersionInput, 'attachments' | 'note'>,
): Promise<number> {
  const last = await tx.libraryVersion.findFirst({
    where: { itemId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const id = newId();
  const seq = await record({
    // A draft, and the first version, are told by what publishes the item.
    kind: last && state === 'published' ? 'library.version-added' : 'library.version-drafted',
    channels: itemChannels(itemId),
    subjects: { item: itemId, version: id },
  });
  await tx.libraryVersion.create({
    data: { id, itemId, number, note, byId: actor.id, at: now(), seq },
  });
  await useFiles(tx, actor, attachments, {
    kind: VERSION_FILES,
    subjectId: id,
    field: 'attachments',
  });
  await tx.libraryItem.update({ where: { id: itemId }, data: { seq } });
  return number;
}

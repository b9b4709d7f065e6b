import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid } from '~/platform/errors';
import { fingerprintFiles } from '~/platform/files/uses.server';
import { itemChannels } from '../channels';
import { indexItem } from '../finding/index.server';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import type { ShareInput } from '../schema';
import { writeVersion } from '../versions/add.server';
import { findSame } from './same.server';
import { columnsOf, findFreeSlug, keepAreas, keepOwners, ownIt } from './values.server';

/**
 * Shares a document: its item, with the first version. Published at once unless a draft is wanted.
 *
 * @returns its slug
 * @throws {Forbidden}
 * @throws {NotFound} when it was made of an item they may not read
 * @throws {Invalid} when something that is named is not there, or the library has the same file already and they have not
 *   said that they share it all the same
 */
export async function shareItem(actor: Person, input: ShareInput): Promise<string> {
  const { about, attachments, note, adapted, again, publish, idempotencyKey } = input;
  // Sent again, a file has another id and the same bytes.
  const files = await fingerprintFiles(actor, attachments);
  return change(
    actor,
    async (tx, record) => {
      authorize(libraryPolicy.share(actor));
      const original = adapted && (await adaptable(tx, actor, adapted));
      if (!again) await refuseSame(tx, actor, attachments);
      const id = newId();
      const at = now();
      const slug = await findFreeSlug(tx, about.title);
      await tx.libraryItem.create({
        data: {
          ...(await columnsOf(tx, about)),
          id,
          slug,
          stateAt: at,
          createdById: actor.id,
          createdAt: at,
          ...original,
          seq: 0,
        },
      });
      await ownIt(tx, id, actor);
      await keepAreas(tx, id, about.serviceAreas);
      await keepOwners(tx, id, about.owners);
      await writeVersion(tx, record, actor, { id, state: 'draft' }, { attachments, note });
      if (publish) {
        const seq = await record({
          kind: 'library.published',
          channels: itemChannels(id),
          subjects: { item: id },
        });
        const published = { state: 'published', stateAt: at, publishedAt: at, seq };
        await tx.libraryItem.update({ where: { id }, data: published });
      }
      await indexItem(tx, id);
      return slug;
    },
    idempotencyKey === ''
      ? undefined
      : { verb: 'library.share', key: idempotencyKey, input: [about, note, publish, files] },
  );
}

/** What an item is made of, as columns. */
async function adaptable(
  tx: Transaction,
  actor: Person,
  { from, version }: { from: string; version: number },
) {
  const original = await loadItem(tx, actor, from);
  authorize(libraryPolicy.adapt(actor, original.facts));
  const known = await tx.libraryVersion.findUnique({
    where: { itemId_number: { itemId: original.id, number: version } },
  });
  if (!known) throw new Invalid({ adaptedVersion: 'Choose a version of the list' });
  return { adaptedFromId: original.id, adaptedVersion: version };
}

/** The same file twice makes two that are kept apart, and nobody knows which is right. */
async function refuseSame(tx: Transaction, actor: Person, ids: readonly string[]): Promise<void> {
  const [same] = await findSame(tx, actor, ids);
  if (!same) return;
  throw new Invalid({
    again: `“${same.file}” is in the library already, as “${same.title}”. Look at that first, or share it all the same`,
  });
}

import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, NotFound } from '~/platform/errors';
import { itemChannels } from '../channels';
import { indexItem } from '../finding/index.server';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';

/**
 * Stands behind a version for one’s organisation, which owns the item. Said twice, it is said once.
 *
 * @param number of the version that was read: one that has come since waits for itself
 * @throws {NotFound} when there is no such item or version
 * @throws {Forbidden}
 */
export function signOff(actor: Person, slug: string, number: number): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadItem(tx, actor, slug);
    authorize(libraryPolicy.signOff(actor, facts));
    const version = await tx.libraryVersion.findUnique({
      where: { itemId_number: { itemId: id, number } },
    });
    if (!version) throw new NotFound('No such version');
    const key = { versionId: version.id, organisationId: actor.organisationId };
    const where = { versionId_organisationId: key };
    if (await tx.librarySignOff.findUnique({ where })) return;
    await tx.librarySignOff.create({ data: { ...key, byId: actor.id, at: now() } });
    const seq = await record({
      kind: 'library.signed-off',
      channels: itemChannels(id),
      subjects: { item: id, version: version.id, organisation: actor.organisationId },
    });
    await tx.libraryItem.update({ where: { id }, data: { seq } });
    await indexItem(tx, id);
  });
}

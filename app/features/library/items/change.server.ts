import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { authorize, Invalid } from '~/platform/errors';
import { itemChannels } from '../channels';
import { indexItem } from '../finding/index.server';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import { originColumns } from '../reuse/made-of.server';
import type { EditInput } from '../schema';
import { columnsOf, keepAreas, keepOwners } from './values.server';

/**
 * Changes what is said of an item.
 *
 * @param version log entry of the latest change that the form knows of; empty when it knows of none
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when somebody changed it since the form was opened, or something that is named is not there
 */
export function changeItem(
  actor: Person,
  slug: string,
  { about, adaptedFrom, version }: EditInput,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const item = await loadItem(tx, actor, slug);
    const { id, seq: latest, kindSlug, reviewOn, remindOn } = item;
    authorize(libraryPolicy.change(actor, item.facts));
    if (version !== '' && version !== String(latest)) {
      throw new Invalid({
        form: 'Somebody changed this item while you were writing. Look at what it says now, then save again',
      });
    }
    const columns = {
      ...(await columnsOf(tx, about, kindSlug)),
      ...(await originColumns(tx, actor, item, adaptedFrom)),
    };
    const seq = await record({
      kind: 'library.changed',
      channels: itemChannels(id),
      subjects: { item: id },
    });
    await tx.libraryItem.update({
      where: { id },
      // Who has been reminded of the same day is not reminded again.
      data: { ...columns, ...(reviewOn === about.reviewOn && { remindOn }), seq },
    });
    await keepAreas(tx, id, about.serviceAreas);
    await keepOwners(tx, id, about.owners);
    await indexItem(tx, id);
  });
}

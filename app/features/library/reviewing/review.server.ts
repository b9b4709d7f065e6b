import type { Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Invalid } from '~/platform/errors';
import { itemChannels } from '../channels';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import { firstReminder } from './days';

/**
 * Says that an item has been looked at and is still right, and when it is looked at again.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when that day is not to come
 */
export function sayStillRight(actor: Person, slug: string, reviewOn: Day): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadItem(tx, actor, slug);
    authorize(libraryPolicy.change(actor, facts));
    if (reviewOn <= londonDay(now())) {
      throw new Invalid({ review: 'The next review must be after today' });
    }
    const seq = await record({
      kind: 'library.reviewed',
      channels: itemChannels(id),
      subjects: { item: id },
    });
    await tx.libraryItem.update({
      where: { id },
      data: { reviewOn, remindOn: firstReminder(reviewOn), seq },
    });
  });
}

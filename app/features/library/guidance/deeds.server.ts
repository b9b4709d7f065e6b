import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { itemChannels } from '../channels';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import type { GuidanceInput } from '../schema';

/**
 * Says which guidance a document rests on, or that it has been checked against it.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when there is no such guidance
 * @throws {Conflict} when it is not to be checked any more
 */
export function doWithGuidanceOf(actor: Person, slug: string, input: GuidanceInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: itemId, facts } = await loadItem(tx, actor, slug);
    authorize(libraryPolicy.change(actor, facts));
    const guidance = await tx.guidance.findUnique({ where: { slug: input.guidance } });
    if (!guidance) throw new Invalid({ guidance: 'Choose guidance of the list' });
    const where = { itemId_guidanceId: { itemId, guidanceId: guidance.id } };
    const known = await tx.libraryGuidance.findUnique({ where });
    const say = (kind: string) =>
      record({
        kind,
        channels: itemChannels(itemId),
        subjects: { item: itemId, guidance: guidance.id },
      });
    if (input.deed === 'name') {
      if (known?.named) return;
      const create = { itemId, guidanceId: guidance.id, named: true };
      await tx.libraryGuidance.upsert({ where, create, update: { named: true } });
      await say('library.guidance-named');
      return;
    }
    if (input.deed === 'unname') {
      if (!known?.named) return;
      await tx.libraryGuidance.update({ where, data: { named: false } });
      await say('library.guidance-unnamed');
      return;
    }
    if (!known?.checkSince) throw new Conflict('It is not to be checked against that any more.');
    await tx.libraryGuidance.update({
      where,
      data: {
        checkSince: null,
        checkedAt: now(),
        checkedById: actor.id,
        outcome: input.outcome,
      },
    });
    await say('library.checked');
  });
}

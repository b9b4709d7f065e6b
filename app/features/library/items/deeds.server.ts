import type { Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { eraseFiles } from '~/platform/files/uses.server';
import { itemChannels } from '../channels';
import { indexItem } from '../finding/index.server';
import { VERSION_FILES } from '../kinds';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import { firstReminder } from '../reviewing/days';
import type { ItemDeed, RetireInput } from '../schema';

/** What becomes of an item: published, thrown away, superseded, withdrawn, taken up again, signed off. */

/** “Still right” puts the next review off by a year. */
const REVIEWED_DAYS = 365;

/**
 * Says that another item stands in its place, or that it is not to be used any more. Those who use it are told why.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it is not published, or no more
 * @throws {Invalid} when there is no such other item, or it is this one or one that this one stands for
 */
export function retireItem(actor: Person, slug: string, input: RetireInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadItem(tx, actor, slug);
    if (facts.state !== 'published') throw new Conflict('Only what is published can be retired.');
    authorize(libraryPolicy.retire(actor, facts));
    const supersededById = input.how === 'superseded' ? await findSuccessor(input.by) : null;
    const seq = await record({
      kind: `library.${input.how}`,
      channels: itemChannels(id),
      subjects: { item: id },
    });
    await tx.libraryItem.update({
      where: { id },
      data: { state: input.how, stateAt: now(), reason: input.reason, supersededById, seq },
    });
    await indexItem(tx, id);

    /** @param typed its address or slug */
    async function findSuccessor(typed: string): Promise<string> {
      const wanted = decodeURIComponent(/([^/?#]+)\/?(?:[?#].*)?$/.exec(typed.trim())?.[1] ?? '');
      const other = await loadItem(tx, actor, wanted).catch((error: unknown) => {
        if (error instanceof NotFound) return null;
        throw error;
      });
      if (!other || other.facts.state !== 'published') {
        throw new Invalid({ by: 'Enter the address of an item of the library that is published' });
      }
      if (other.id === id) throw new Invalid({ by: 'Enter the address of another item than this' });
      return other.id;
    }
  });
}

/**
 * Does what a button on an item’s page says.
 *
 * @returns whether the item is still there
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it has been done already
 */
export function doWithItem(actor: Person, slug: string, input: ItemDeed): Promise<boolean> {
  return change(actor, async (tx, record) => {
    const item = await loadItem(tx, actor, slug);
    const { id, facts } = item;
    const say = (kind: string) =>
      record({ kind, channels: itemChannels(id), subjects: { item: id } });
    switch (input.deed) {
      case 'publish': {
        if (facts.state !== 'draft') throw new Conflict('It has been published already.');
        authorize(libraryPolicy.publish(actor, facts));
        const seq = await say('library.published');
        const at = now();
        const data = { state: 'published', stateAt: at, publishedAt: at, seq };
        await tx.libraryItem.update({ where: { id }, data });
        break;
      }
      case 'discard': {
        if (facts.state !== 'draft')
          throw new Conflict('It has been published: withdraw it instead.');
        authorize(libraryPolicy.discard(actor, facts));
        const versions = await tx.libraryVersion.findMany({ where: { itemId: id } });
        for (const version of versions) {
          await eraseFiles(tx, { kind: VERSION_FILES, subjectId: version.id });
        }
        await tx.libraryItem.delete({ where: { id } });
        await say('library.discarded');
        await indexItem(
          tx,
          id,
          versions.map((version) => version.id),
        );
        return false;
      }
      case 'restore': {
        authorize(libraryPolicy.restore(actor, facts));
        const seq = await say('library.restored');
        const data = { state: 'published', stateAt: now(), reason: '', supersededById: null, seq };
        await tx.libraryItem.update({ where: { id }, data });
        break;
      }
      case 'sign-off':
        authorize(libraryPolicy.signOff(actor, facts));
        await signOff(input.number);
        break;
      case 'still-right': {
        authorize(libraryPolicy.change(actor, facts));
        const reviewOn = addDays(londonDay(now()), REVIEWED_DAYS);
        const seq = await say('library.reviewed');
        await tx.libraryItem.update({
          where: { id },
          data: { reviewOn, remindOn: firstReminder(reviewOn), seq },
        });
        break;
      }
    }
    await indexItem(tx, id);
    return true;

    async function signOff(number: number): Promise<void> {
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
    }
  });
}

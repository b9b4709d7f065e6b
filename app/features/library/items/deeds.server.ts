import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { eraseFiles } from '~/platform/files/uses.server';
import { slugIn } from '../addresses';
import { itemChannels } from '../channels';
import { indexItem } from '../finding/index.server';
import { VERSION_FILES } from '../kinds';
import { factsOf, loadItem, withOwners } from '../load.server';
import { signOff } from '../owning/sign-off.server';
import { libraryPolicy } from '../policy';
import { sayStillRight } from '../reviewing/review.server';
import type { ItemDeed, RetireInput } from '../schema';

/** What becomes of an item: published, thrown away, superseded, withdrawn, taken up again. */

/**
 * Says that another item stands in its place, or that it is not to be used any more. Those who use it are told why.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it is not published, or no more
 * @throws {Invalid} when there is no such other item, or it is this one
 */
export function retireItem(actor: Person, slug: string, input: RetireInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadItem(tx, actor, slug);
    if (facts.state !== 'published') throw new Conflict('Only what is published can be retired.');
    authorize(libraryPolicy.retire(actor, facts));
    const supersededById =
      input.how === 'superseded' ? await findSuccessor(tx, actor, id, input.by) : null;
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
  });
}

/** @param typed its address */
async function findSuccessor(
  tx: Transaction,
  actor: Person,
  id: string,
  typed: string,
): Promise<string> {
  const slug = slugIn(typed);
  const found = await tx.libraryItem.findUnique({ where: { slug }, include: withOwners });
  if (!found || found.state !== 'published' || !libraryPolicy.read(actor, factsOf(found))) {
    throw new Invalid({ by: 'Enter the address of a document of the library that is published' });
  }
  if (found.id === id) throw new Invalid({ by: 'Enter the address of another document than this' });
  return found.id;
}

/**
 * Publishes a draft: from then on all who may see it do.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it has been published already
 */
function publishItem(actor: Person, slug: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadItem(tx, actor, slug);
    if (facts.state !== 'draft') throw new Conflict('It has been published already.');
    authorize(libraryPolicy.publish(actor, facts));
    const seq = await record({
      kind: 'library.published',
      channels: itemChannels(id),
      subjects: { item: id },
    });
    const at = now();
    const data = { state: 'published', stateAt: at, publishedAt: at, seq };
    await tx.libraryItem.update({ where: { id }, data });
    await indexItem(tx, id);
  });
}

/**
 * Throws a draft away, with its files.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it has been published
 */
function discardItem(actor: Person, slug: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadItem(tx, actor, slug);
    if (facts.state !== 'draft') throw new Conflict('It has been published: withdraw it instead.');
    authorize(libraryPolicy.discard(actor, facts));
    const versions = await tx.libraryVersion.findMany({
      where: { itemId: id },
      select: { id: true },
    });
    const versionIds = versions.map((version) => version.id);
    for (const subjectId of versionIds) await eraseFiles(tx, { kind: VERSION_FILES, subjectId });
    await tx.libraryItem.delete({ where: { id } });
    await indexItem(tx, id, versionIds);
    await record({
      kind: 'library.discarded',
      channels: itemChannels(id),
      subjects: { item: id },
    });
  });
}

/**
 * Takes up again what was superseded or withdrawn.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
function restoreItem(actor: Person, slug: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadItem(tx, actor, slug);
    authorize(libraryPolicy.restore(actor, facts));
    const seq = await record({
      kind: 'library.restored',
      channels: itemChannels(id),
      subjects: { item: id },
    });
    const data = { state: 'published', stateAt: now(), reason: '', supersededById: null, seq };
    await tx.libraryItem.update({ where: { id }, data });
    await indexItem(tx, id);
  });
}

/**
 * Does what a button on an item’s page says.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it has been done already
 * @throws {Invalid} when the day of the next review is not to come
 */
export function doWithItem(actor: Person, slug: string, input: ItemDeed): Promise<void> {
  switch (input.deed) {
    case 'publish':
      return publishItem(actor, slug);
    case 'discard':
      return discardItem(actor, slug);
    case 'restore':
      return restoreItem(actor, slug);
    case 'sign-off':
      return signOff(actor, slug, input.number);
    case 'still-right':
      return sayStillRight(actor, slug, input.reviewOn);
  }
}

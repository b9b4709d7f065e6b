import type { Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Invalid } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { itemChannels } from '../channels';
import { indexItem } from '../finding/index.server';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import type { UsedInput } from '../schema';
import type { Result } from '../words';
import type { UseView } from '../views';

/** "We used this": who did, with which version, and what came of it. An organisation says it once, and changes it later. */

/**
 * Says for one's own organisation that it used an item, or how that stands now.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Invalid} when there is no such version
 */
export function sayUsed(actor: Person, slug: string, input: UsedInput): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: itemId, facts } = await loadItem(tx, actor, slug);
    authorize(libraryPolicy.sayUsed(actor, facts));
    const number = input.version;
    const known = await tx.libraryVersion.findUnique({
      where: { itemId_number: { itemId, number } },
    });
    if (!known) throw new Invalid({ version: 'Choose a version of the list' });
    const { organisationId } = actor;
    const seq = await record({
      kind: 'library.used',
      channels: itemChannels(itemId),
      subjects: { item: itemId, organisation: organisationId },
    });
    const said = { version: number, result: input.result, advice: input.advice };
    const trace = { byId: actor.id, at: now(), seq };
    await tx.libraryUse.upsert({
      where: { itemId_organisationId: { itemId, organisationId } },
      create: { id: newId(), itemId, organisationId, ...said, ...trace },
      update: { ...said, ...trace },
    });
    await tx.libraryItem.update({ where: { id: itemId }, data: { seq } });
    await indexItem(tx, itemId);
  });
}

/** Who used an item, the latest said first. */
export async function listUses(itemId: string): Promise<UseView[]> {
  const uses = await db().libraryUse.findMany({
    where: { itemId },
    orderBy: { seq: 'desc' },
    include: {
      organisation: { select: { slug: true, name: true } },
      by: { select: { id: true, name: true } },
    },
  });
  return uses.map(({ organisation, version, result, advice, by, at }) => ({
    organisation,
    version,
    result: result as Result,
    adviceHtml: renderMarkdown(advice),
    by,
    at: at.toISOString(),
  }));
}

/**
 * What the form asks of one's own organisation, with what it has said already.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findUsedForm(actor: Person, slug: string) {
  const { id: itemId, title, facts } = await loadItem(db(), actor, slug);
  authorize(libraryPolicy.sayUsed(actor, facts));
  const { organisationId } = actor;
  const [said, versions, organisation] = await Promise.all([
    db().libraryUse.findUnique({ where: { itemId_organisationId: { itemId, organisationId } } }),
    db().libraryVersion.findMany({
      where: { itemId },
      orderBy: { number: 'desc' },
      select: { number: true },
    }),
    db().organisation.findUnique({ where: { id: organisationId }, select: { name: true } }),
  ]);
  const numbers = versions.map(({ number }) => number);
  return {
    slug,
    title,
    organisation: organisation?.name ?? 'your organisation',
    versions: numbers,
    values: {
      version: String(said?.version ?? numbers[0] ?? 1),
      result: said?.result ?? '',
      advice: said?.advice ?? '',
    },
  };
}

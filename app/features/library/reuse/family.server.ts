import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { factsOf, loadItem, withOwners } from '../load.server';
import { libraryPolicy } from '../policy';
import type { Result } from '../words';
import type { FamilyMember } from '../views';
import { growFamily, type Kin } from './grow-family';

/** So many of a family are looked at: beyond that nobody reads it. */
const MOST = 500;

/**
 * The family of an item: from the first one it goes back to, everything that was made of it. What the actor may not read is
 * not there; what was made of that stands with the next one above that may be read.
 *
 * @throws {NotFound} when there is no such item that the actor may read
 */
export async function findFamily(
  actor: Actor,
  slug: string,
): Promise<{
  title: string;
  family: FamilyMember[];
}> {
  const item = await loadItem(db(), actor, slug);
  const kin = await gather(await findFirst(item.id));
  const readable = kin.map(({ facts, ...one }) => ({
    ...one,
    readable: libraryPolicy.read(actor, facts),
  }));
  return { title: item.title, family: growFamily(readable) };
}

/** Goes back to what was made of nothing else. Nothing is made of itself, so there is an end. */
async function findFirst(id: string): Promise<string> {
  let at = id;
  for (let step = 0; step < MOST; step += 1) {
    const { adaptedFromId } = await db().libraryItem.findUniqueOrThrow({
      where: { id: at },
      select: { adaptedFromId: true },
    });
    if (adaptedFromId === null) return at;
    at = adaptedFromId;
  }
  return at;
}

const kinOf = {
  include: {
    owners: {
      orderBy: { position: 'asc' },
      select: { ...withOwners.owners.select, organisation: { select: { name: true } } },
    },
    versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    uses: { select: { result: true } },
  },
} as const;

/** The first with all that goes back to it, a generation at a time. */
async function gather(firstId: string) {
  const found = [];
  let generation = [firstId];
  while (generation.length > 0 && found.length < MOST) {
    const rows = await db().libraryItem.findMany({
      where: { id: { in: generation } },
      orderBy: { createdAt: 'asc' },
      ...kinOf,
    });
    found.push(...rows);
    const children = await db().libraryItem.findMany({
      where: { adaptedFromId: { in: generation } },
      select: { id: true },
      take: MOST,
    });
    generation = children.map(({ id }) => id);
  }
  return found
    .slice(0, MOST)
    .map((row): Omit<Kin, 'readable'> & { facts: ReturnType<typeof factsOf> } => {
      const facts = factsOf(row);
      return {
        id: row.id,
        parentId: row.id === firstId ? null : row.adaptedFromId,
        fromVersion: row.adaptedVersion,
        newest: row.versions[0]?.number ?? 1,
        slug: row.slug,
        title: row.title,
        state: facts.state,
        owners: row.owners.flatMap(({ organisation }) => organisation?.name ?? []),
        results: row.uses.map(({ result }) => result as Result),
        facts,
      };
    });
}

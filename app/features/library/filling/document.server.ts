import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound, RateLimited } from '~/platform/errors';
import { VERSION_FILES } from '../kinds';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';
import { blanksOf } from './blanks.server';
import type { Blank } from './placeholders';

/** Which documents of an item can be filled in. */

/** A Word document of an item’s version. */
export interface Fillable {
  fileId: string;
  name: string;
  sha256: string;
  version: { id: string; number: number };
  blanks: readonly Blank[];
}

/** How many places an item’s newest version has to be filled in, in all its documents together: for its page. */
export async function countPlaces(itemId: string): Promise<number> {
  try {
    const documents = await listFillable(itemId);
    return documents.reduce((sum, { blanks }) => sum + blanks.length, 0);
  } catch (error) {
    // The page is worth more than its link, which is there again in a minute.
    if (error instanceof RateLimited) return 0;
    throw error;
  }
}

/** The documents of the newest version that ask for something, in their order. */
export async function listFillable(itemId: string): Promise<Fillable[]> {
  const newest = await db().libraryVersion.findFirst({
    where: { itemId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  });
  return newest ? documentsOf(newest) : [];
}

/**
 * An item with one of its documents.
 *
 * @param fileId of any version: who began with one goes on with it, though there is a newer one by now
 * @throws {NotFound} when there is none that the actor may read
 * @throws {Forbidden} when it is not to be used any more
 */
export async function findFillable(actor: Person, slug: string, fileId: string) {
  const item = await loadFillableItem(actor, slug);
  const use = await db().fileUse.findFirst({
    where: { kind: VERSION_FILES, fileId, subjectId: { in: await versionIds(item.id) } },
  });
  const version =
    use &&
    (await db().libraryVersion.findUnique({
      where: { id: use.subjectId },
      select: { id: true, number: true },
    }));
  const document = version
    ? (await documentsOf(version)).find((found) => found.fileId === fileId)
    : undefined;
  if (!document) throw new NotFound('No such document');
  return { item, document };
}

/** @throws {NotFound} @throws {Forbidden} */
export async function loadFillableItem(actor: Person, slug: string) {
  const item = await loadItem(db(), actor, slug);
  authorize(libraryPolicy.fill(actor, item.facts));
  return item;
}

async function versionIds(itemId: string): Promise<string[]> {
  const versions = await db().libraryVersion.findMany({ where: { itemId }, select: { id: true } });
  return versions.map(({ id }) => id);
}

async function documentsOf(version: { id: string; number: number }): Promise<Fillable[]> {
  const uses = await db().fileUse.findMany({
    where: { kind: VERSION_FILES, subjectId: version.id, file: { type: 'docx' } },
    orderBy: { position: 'asc' },
    include: { file: { select: { id: true, name: true, sha256: true } } },
  });
  const documents = await Promise.all(
    uses.map(async ({ file: { id: fileId, name, sha256 } }) => ({
      fileId,
      name,
      sha256,
      version,
      blanks: await blanksOf(sha256),
    })),
  );
  return documents.filter(({ blanks }) => blanks.length > 0);
}

import { Readable } from 'node:stream';
import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { useFiles } from '~/platform/files/uses.server';

/** Items whose files are documents to be filled in. */

let made = 0;

/** Makes an item with a version that holds some files, and answers its slug. */
export async function addTemplate(
  owner: Person,
  files: Record<string, Buffer>,
  wishes: { title?: string; state?: string; audience?: string } = {},
): Promise<string> {
  const slug = `template-${(made += 1)}`;
  const { title = 'Business case', ...rest } = wishes;
  const at = now();
  await change(owner, (tx) =>
    tx.libraryItem.create({
      data: {
        slug,
        title,
        kindSlug: 'business-case',
        state: 'published',
        stateAt: at,
        createdAt: at,
        createdById: owner.id,
        seq: 0,
        ...rest,
      },
    }),
  );
  await addVersion(owner, slug, 1, files);
  return slug;
}

/** Adds a version, and answers the ids of its files. */
export async function addVersion(
  owner: Person,
  slug: string,
  number: number,
  files: Record<string, Buffer>,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const stored = await storeFile(Readable.from([bytes]), name);
    if (!stored) throw new Error('Nothing was stored');
    ids.push((await stageFile(owner, stored)).id);
  }
  await change(owner, async (tx) => {
    const { id: itemId } = await tx.libraryItem.findUniqueOrThrow({ where: { slug } });
    const seq = 1 + ((await tx.libraryVersion.aggregate({ _max: { seq: true } }))._max.seq ?? 0);
    const { id: subjectId } = await tx.libraryVersion.create({
      data: { itemId, number, byId: owner.id, at: now(), seq },
    });
    await useFiles(tx, owner, ids, { kind: 'library.version', subjectId, field: 'files' });
  });
  return ids;
}

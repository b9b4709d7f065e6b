import type { Person } from '../actor';
import { newId, now, secondsFromNow } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { authorize } from '../errors';
import { MAX_STAGED_BYTES, STAGED_SECONDS } from './limits';
import { filesPolicy } from './policy';
import { FileRefused } from './refused.server';
import { isStored, type StoredFile } from './store.server';
import { viewFile } from './views.server';
import type { FileView } from './words';

/** Files that were sent with a form and wait for it to be put right: for a day, and for their sender alone. */

/**
 * Gives stored bytes their row. They belong to nothing yet.
 *
 * @throws {FileRefused} when too much of the person's is waiting, or the bytes have just been erased
 */
export function stageFile(actor: Person, stored: StoredFile): Promise<FileView> {
  return change(actor, async (tx) => {
    authorize(filesPolicy.send(actor));
    const { _sum } = await tx.file.aggregate({
      _sum: { bytes: true },
      where: { uploadedById: actor.id, staged: { expiresAt: { gt: now() } } },
    });
    if ((_sum.bytes ?? 0) + stored.bytes > MAX_STAGED_BYTES) {
      throw new FileRefused('too-much-waiting');
    }
    // Bytes are erased under the same lock: from here on they are kept.
    if (!isStored(stored.sha256)) throw new FileRefused('failed');
    const file = { ...stored, id: newId(), uploadedById: actor.id, createdAt: now() };
    await tx.file.create({
      data: { ...file, staged: { create: { expiresAt: secondsFromNow(STAGED_SECONDS) } } },
    });
    return viewFile(file);
  });
}

/** Those of the files named that still wait for this person's form, in this order. */
export async function listStaged(actor: Person, ids: readonly string[]): Promise<FileView[]> {
  const files = await db().file.findMany({
    where: {
      id: { in: [...ids] },
      uploadedById: actor.id,
      staged: { expiresAt: { gt: now() } },
    },
  });
  return ids.flatMap((id) => files.filter((file) => file.id === id)).map(viewFile);
}

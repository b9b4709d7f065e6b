import { theProcess, type Person } from '../actor';
import { newId, now, secondsFromNow } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import type { Transaction } from '../database/transaction';
import { authorize } from '../errors';
import { log } from '../log.server';
import { eraseUnowned } from './erase.server';
import { MAX_STAGED_BYTES, STAGED_SECONDS } from './limits';
import { filesPolicy } from './policy';
import { FileRefused } from './refused.server';
import { isStored } from './folder.server';
import type { StoredFile } from './store.server';
import { viewFile } from './views.server';
import type { FileView } from './words';

/** Files that were sent with a form and wait for it to be put right: for a day, and for their sender alone. */

/**
 * Passes a file's bytes on while its sender may have more waiting: asked with the first of them, so that what cannot
 * be kept is not even written. An empty stream passes: nothing was chosen.
 *
 * @throws {FileRefused} when as much of the person's is waiting as one may have
 */
export async function* whileThereIsRoom(
  actor: Person,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let asked = false;
  for await (const chunk of stream) {
    if (!asked && (await countWaiting(db(), actor)) >= MAX_STAGED_BYTES) throw tooMuch();
    asked = true;
    yield chunk;
  }
}

/**
 * Gives stored bytes their row. They belong to nothing yet. Bytes that get none are erased.
 *
 * @throws {FileRefused} when too much of the person's is waiting, the bytes have just been erased, or the database
 *   would not take the row: whatever it is, the form comes back with what was typed
 */
export async function stageFile(actor: Person, stored: StoredFile): Promise<FileView> {
  try {
    return await change(actor, (tx) => addStaged(tx, actor, stored));
  } catch (error) {
    await eraseLeftOver(stored);
    if (error instanceof FileRefused) throw error;
    log.error({ err: error }, 'A file could not be given its row');
    throw new FileRefused('failed');
  }
}

async function addStaged(tx: Transaction, actor: Person, stored: StoredFile): Promise<FileView> {
  authorize(filesPolicy.send(actor));
  // Asked again: what came at the same time may have been given its row in between.
  if ((await countWaiting(tx, actor)) + stored.bytes > MAX_STAGED_BYTES) throw tooMuch();
  // Bytes are erased under the same lock: from here on they are kept.
  if (!isStored(stored.sha256)) throw new FileRefused('failed');
  const file = { ...stored, id: newId(), uploadedById: actor.id, createdAt: now() };
  await tx.file.create({
    data: { ...file, staged: { create: { expiresAt: secondsFromNow(STAGED_SECONDS) } } },
  });
  return viewFile(file);
}

/** Bytes that the person has waiting. */
async function countWaiting(tx: Pick<Transaction, 'file'>, actor: Person): Promise<number> {
  const { _sum } = await tx.file.aggregate({
    _sum: { bytes: true },
    where: { uploadedById: actor.id, staged: { expiresAt: { gt: now() } } },
  });
  return _sum.bytes ?? 0;
}

/** Bytes that cannot be erased now are swept after a day. */
async function eraseLeftOver({ sha256 }: StoredFile): Promise<void> {
  try {
    await change(theProcess, (tx) => eraseUnowned(tx, [sha256]));
  } catch (error) {
    log.error({ err: error }, 'Bytes without a row could not be erased');
  }
}

function tooMuch(): FileRefused {
  return new FileRefused('too-much-waiting');
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

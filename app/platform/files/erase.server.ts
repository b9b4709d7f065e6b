import { rmSync, statSync } from 'node:fs';
import { theProcess } from '../actor';
import { change } from '../database/change.server';
import type { Transaction } from '../database/transaction';
import { registerJob } from '../jobs/registry.server';
import { pathOf } from './folder.server';
import { eraseText } from './text/kept.server';

/**
 * Erases bytes that no file has any more, and the words read from them. Under the lock of a transaction: whoever gives the same bytes a row looks
 * under it whether they are there (`staging.server`).
 *
 * @param unless keeps what it answers true for
 * @returns how many were there and are gone
 */
export async function eraseUnowned(
  tx: Transaction,
  hashes: readonly string[],
  unless: (path: string) => boolean = () => false,
): Promise<number> {
  const owned = await tx.file.findMany({
    where: { sha256: { in: [...hashes] } },
    select: { sha256: true },
  });
  const kept = new Set(owned.map(({ sha256 }) => sha256));
  const gone = hashes.filter((sha256) => {
    const path = pathOf(sha256);
    return !kept.has(sha256) && isThere(path) && !unless(path);
  });
  for (const sha256 of gone) {
    rmSync(pathOf(sha256));
    eraseText(sha256);
  }
  return gone.length;
}

/** Erases the bytes of a deleted file, unless the same were sent another time. */
export const eraseBytes = registerJob<{ sha256: string }>({
  kind: 'files.erase',
  title: 'Erase a deleted file',
  run: async ({ sha256 }) => {
    await change(theProcess, (tx) => eraseUnowned(tx, [sha256]));
  },
});

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

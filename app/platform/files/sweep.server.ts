import { readdirSync, rmSync, statSync } from 'node:fs';
import { theProcess } from '../actor';
import { now, secondsFromNow } from '../clock.server';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { JobFailed, registerJob } from '../jobs/registry.server';
import { registerSchedule } from '../jobs/schedules.server';
import { log } from '../log.server';
import { eraseUnowned } from './erase.server';
import { folderOf, INCOMING, isHash, isStored, READING } from './folder.server';
import { eraseText, hashOfText } from './text/kept.server';

/** What lies in the store for so long and belongs to nothing will never belong to anything. */
const GRACE_SECONDS = 24 * 60 * 60;

/** Folders of the store: 00 to ff. */
const FOLDERS = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

/**
 * Removes what nobody came back for, and what a process that died left behind: rows first, then bytes without a row.
 * The other way round, rows without their bytes, is for a person to put right.
 */
const sweepFiles = registerJob<Record<string, never>>({
  kind: 'files.sweep',
  title: 'Remove files that belong to nothing',
  limitSeconds: 30 * 60,
  run: async () => {
    await removeUnused();
    removeHalves();
    let erased = 0;
    let missing = 0;
    // A folder at a time: a long transaction would make everybody's writes wait.
    for (const folder of FOLDERS) {
      const found = await compare(folder);
      erased += found.erased;
      missing += found.missing;
    }
    if (missing > 0) {
      log.error({ missing }, 'Files are missing from the data folder');
      throw new JobFailed(
        `The content of ${missing === 1 ? 'a file' : `${missing} files`} is missing from the data folder. Restore its folder “files” from a backup.`,
        true,
      );
    }
    return erased === 0 ? 'There was nothing to remove.' : `Removed: ${erased}.`;
  },
});

registerSchedule({ job: sweepFiles, on: 'daily', at: '03:45', missed: 'once' });

/** Rows of what waited too long for its form, and of what nothing has any more. */
async function removeUnused(): Promise<void> {
  await change(theProcess, async (tx) => {
    await tx.file.deleteMany({
      where: { uses: { none: {} }, staged: { expiresAt: { lt: now() } } },
    });
    await tx.file.deleteMany({
      where: {
        uses: { none: {} },
        staged: null,
        createdAt: { lt: secondsFromNow(-GRACE_SECONDS) },
      },
    });
  });
}

/** What arrived, or was read, half. */
function removeHalves(): void {
  for (const folder of [INCOMING, READING]) {
    for (const name of list(folder)) {
      const path = `${folderOf(folder)}/${name}`;
      if (isOld(path)) rmSync(path);
    }
  }
}

/** Holds a folder of the store beside the rows. */
async function compare(folder: string): Promise<{ erased: number; missing: number }> {
  const rows = await db().file.findMany({
    where: { sha256: { startsWith: folder } },
    distinct: ['sha256'],
    select: { sha256: true },
  });
  const names = list(folder);
  const present = new Set(names.filter(isHash));
  eraseOrphanTexts(names);
  const owned = new Set(rows.map(({ sha256 }) => sha256));
  const unowned = [...present].filter((name) => !owned.has(name));
  const erased =
    unowned.length === 0
      ? 0
      : await change(theProcess, (tx) => eraseUnowned(tx, unowned, (path) => !isOld(path)));
  return { erased, missing: await countMissing([...owned].filter((name) => !present.has(name))) };
}

/** Words whose bytes are gone: a file was deleted while it was read. */
function eraseOrphanTexts(names: readonly string[]): void {
  for (const hash of names.map(hashOfText)) {
    if (hash !== undefined && isHash(hash) && !isStored(hash)) eraseText(hash);
  }
}

/** How many of these have a row and no bytes: asked again, because a file may have been erased while one was looking. */
async function countMissing(hashes: string[]): Promise<number> {
  if (hashes.length === 0) return 0;
  const rows = await db().file.findMany({
    where: { sha256: { in: hashes } },
    distinct: ['sha256'],
    select: { sha256: true },
  });
  return rows.filter(({ sha256 }) => !isStored(sha256)).length;
}

/** Names in a folder of the store, which may not be there. */
function list(folder: string): string[] {
  const path = folderOf(folder);
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  return readdirSync(path);
}

function isOld(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.mtime < secondsFromNow(-GRACE_SECONDS);
}

import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where tests keep their files: in the machine's memory where it has room, because a test that waits for a disk tests the
 * disk. They are files all the same, written and synced as ever.
 */

const MEMORY = '/dev/shm';
/** A run needs some hundred megabytes. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/** A new, empty folder. */
export function scratchFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), prefix));
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ENOUGH_BYTES;
}

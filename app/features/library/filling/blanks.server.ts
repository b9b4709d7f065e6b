import { LRUCache } from 'lru-cache';
import { JobFailed } from '~/platform/jobs/registry.server';
import { waitFor } from '~/platform/jobs/worker/wait-for.server';
import type { Blank } from './placeholders';
import { findBlanksWork } from './work.server';

/**
 * What documents ask for, found once for each content and remembered: bytes never change under their hash, so that an
 * item’s page opens no file.
 */

/** A few hundred bytes each. */
const known = new LRUCache<string, readonly Blank[]>({ max: 5_000 });

/** The same document asked for twice at once is opened once. */
const asked = new Map<string, Promise<readonly Blank[]>>();

/**
 * What a Word document asks for, in the order of reading; nothing when it cannot be read.
 *
 * @throws {RateLimited} when too many documents are being read
 */
export function blanksOf(sha256: string): readonly Blank[] | Promise<readonly Blank[]> {
  const found = known.get(sha256) ?? asked.get(sha256);
  if (found) return found;
  const asking = find(sha256).finally(() => asked.delete(sha256));
  asked.set(sha256, asking);
  return asking;
}

async function find(sha256: string): Promise<readonly Blank[]> {
  const blanks = await waitFor(findBlanksWork, { sha256 }).catch(tooMuch);
  known.set(sha256, blanks ?? []);
  return blanks ?? [];
}

/** What takes too long or too much memory is not opened a second time. */
function tooMuch(error: unknown): null {
  if (error instanceof JobFailed) return null;
  throw error;
}

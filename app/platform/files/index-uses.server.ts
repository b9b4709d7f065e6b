import { theProcess } from '../actor';
import { change } from '../database/change.server';
import { hotWrite } from '../database/hot.server';
import type { Transaction } from '../database/transaction';
import { enqueue } from '../jobs/enqueue.server';
import { afterJob, registerJob } from '../jobs/registry.server';
import {
  compareStanding,
  registerAttendant,
  reindex,
  relabel,
  unindex,
} from '../search/documents.server';
import { FILE, isFound, loadUses, standWith, writeUse, type UseKey } from './found-uses.server';
import { listFound } from './owners.server';
import { readTextJob } from './text/job.server';
import { isTextKept, keepText } from './text/kept.server';
import { readableTypes } from './text/read.server';

/** What keeps the index of files: the deeds that give and take them, the reading of their words, and what they belong to. */

/**
 * Makes files findable that have just been given to a thing, in the transaction that does so: by their names at once,
 * and by their words when these have been read, which is asked for here unless it was done for the same bytes before.
 */
export async function indexUses(tx: Transaction, keys: readonly UseKey[]): Promise<void> {
  const ids = keys.filter(isFound).map(writeUse);
  if (ids.length === 0) return;
  await reindex(tx, FILE, ids);
  for (const { file } of await loadUses(tx, ids)) {
    if (!readableTypes.includes(file.type) || isTextKept(file.sha256)) continue;
    await enqueue(tx, readTextJob, { sha256: file.sha256, type: file.type });
  }
}

/** Lets files be found no more, in the transaction that takes them away. */
export function unindexUses(tx: Transaction, keys: readonly UseKey[]): Promise<void> {
  return unindex(tx, FILE, keys.map(writeUse));
}

afterJob(readTextJob, async (tx, { sha256 }) => {
  const uses = await tx.fileUse.findMany({ where: { file: { sha256 } } });
  // Given up: nothing is to be had of it, and nobody tries again.
  if (uses.length > 0 && !isTextKept(sha256)) await keepText(sha256, '');
  await reindex(tx, FILE, uses.filter(isFound).map(writeUse));
});

const usesOf = hotWrite<[kinds: string, subjectIds: string], UseKey>(`
  SELECT fileId, kind, subjectId FROM "FileUse"
  WHERE kind IN (SELECT value FROM json_each(?)) AND subjectId IN (SELECT value FROM json_each(?))`);

/** Brings one file under the labels of what it belongs to now: a job each, because its words are written anew. */
const relabelUse = registerJob<{ use: string }>({
  kind: 'files.relabel',
  title: 'Bring a file under the filters of what it belongs to',
  run: async ({ use }) => {
    await change(theProcess, async (tx) => {
      const found = await standWith(tx, await loadUses(tx, [use]));
      const present = found.map(({ standing }) => standing);
      const { forOthers, underOthers } = await compareStanding(tx, FILE, present);
      await relabel(tx, FILE, [...forOthers, ...underOthers]);
    });
  },
});

/**
 * Files stand and fall with what they belong to: gone, there again, or for others than before, in the same transaction;
 * under other filters a moment later.
 */
registerAttendant(async (tx, kind, ids) => {
  const kinds = listFound().flatMap((owner) => (owner.foundAs === kind ? [owner.kind] : []));
  if (kinds.length === 0 || ids.length === 0) return;
  const keys = usesOf(tx, JSON.stringify(kinds), JSON.stringify(ids)).map(writeUse);
  if (keys.length === 0) return;
  const found = await standWith(tx, await loadUses(tx, keys));
  const present = found.map(({ standing }) => standing);
  const standing = new Set(present.map(({ id }) => id));
  await unindex(
    tx,
    FILE,
    keys.filter((key) => !standing.has(key)),
  );
  const { forOthers, underOthers, missing } = await compareStanding(tx, FILE, present);
  await relabel(tx, FILE, forOthers);
  // What they belong to was gone for a while, and is there again.
  await reindex(
    tx,
    FILE,
    missing.map(({ id }) => id),
  );
  for (const { id } of underOthers) await enqueue(tx, relabelUse, { use: id });
});

import type { Person } from '../actor';
import { now } from '../clock.server';
import { db } from '../database/database.server';
import { hotRead } from '../database/hot.server';
import type { Transaction } from '../database/transaction';
import { Invalid } from '../errors';
import { enqueue } from '../jobs/enqueue.server';
import { eraseBytes } from './erase.server';
import { indexUses, unindexUses } from './index-uses.server';
import { MAX_FILES } from './limits';
import { filesPolicy } from './policy';
import { viewFile } from './views.server';
import { TOO_MANY, type FileView } from './words';

/** Files of things: written, read and erased by the features whose things they belong to. */

/** A thing that has files. */
export interface Subject {
  /** As its owner is registered, e.g. `board.reply`. */
  kind: string;
  subjectId: string;
}

/**
 * Gives waiting files to a thing, in the transaction that writes it.
 *
 * @param ids as the form named them
 * @param field of the form, for what is wrong
 * @throws {Invalid} when there are too many, or one of them does not wait for this person any more
 */
export async function useFiles(
  tx: Transaction,
  actor: Person,
  ids: readonly string[],
  { kind, subjectId, field }: Subject & { field: string },
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  if (wanted.length > MAX_FILES) throw new Invalid({ [field]: TOO_MANY });
  await give(tx, actor, wanted, { kind, subjectId, field, after: -1 });
}

/** What an edited form says about a thing's files. */
export interface FileChoice {
  /** Those it shall have: some of its own, and some that wait for the form. */
  wanted: readonly string[];
  /** Those of its own that the form showed: what it did not show cannot have been meant. */
  shown: readonly string[];
}

/**
 * Changes a thing's files, in the transaction that edits it: what was shown and is not wanted is erased, what waits is
 * added at the end. What the thing has already, by bytes and name, is not added: a form may be sent twice.
 *
 * @param field of the form, for what is wrong
 * @returns whether anything is different
 * @throws {Invalid} when it would have too many, or one of them does not wait for this person any more
 */
export async function changeFiles(
  tx: Transaction,
  actor: Person,
  { wanted, shown }: FileChoice,
  { kind, subjectId, field }: Subject & { field: string },
): Promise<boolean> {
  const uses = await tx.fileUse.findMany({
    where: { kind, subjectId },
    orderBy: { position: 'asc' },
    include: { file: true },
  });
  const dropped = shown.filter(
    (id) => !wanted.includes(id) && uses.some((use) => use.fileId === id),
  );
  const kept = uses.filter(({ fileId }) => !dropped.includes(fileId));
  const others = [...new Set(wanted)].filter(
    (id) => !shown.includes(id) && !kept.some(({ fileId }) => fileId === id),
  );
  const known = await tx.file.findMany({ where: { id: { in: others } } });
  const sentTwice = known.filter((file) =>
    kept.some((use) => use.file.sha256 === file.sha256 && use.file.name === file.name),
  );
  const added = others.filter((id) => !sentTwice.some((file) => file.id === id));
  if (added.length > 0 && kept.length + added.length > MAX_FILES) {
    throw new Invalid({ [field]: TOO_MANY });
  }
  if (dropped.length > 0) await eraseFiles(tx, { kind, subjectId }, dropped);
  const after = kept.at(-1)?.position ?? -1;
  if (added.length > 0) await give(tx, actor, added, { kind, subjectId, field, after });
  return dropped.length > 0 || added.length > 0;
}

/** Lets files that wait for the person belong to a thing, after its other ones. */
async function give(
  tx: Transaction,
  actor: Person,
  wanted: readonly string[],
  { kind, subjectId, field, after }: Subject & { field: string; after: number },
): Promise<void> {
  const waiting = await tx.file.findMany({
    where: { id: { in: [...wanted] }, staged: { expiresAt: { gt: now() } } },
  });
  if (waiting.filter((file) => filesPolicy.use(actor, file)).length < wanted.length) {
    throw new Invalid({ [field]: 'A file you chose is not kept any more. Choose it again' });
  }
  await tx.stagedFile.deleteMany({ where: { fileId: { in: [...wanted] } } });
  for (const [place, fileId] of wanted.entries()) {
    await tx.fileUse.create({ data: { fileId, kind, subjectId, position: after + 1 + place } });
  }
  await indexUses(
    tx,
    wanted.map((fileId) => ({ fileId, kind, subjectId })),
  );
}

/**
 * Gives a thing's files to another that has none of them yet, in the transaction in which the one becomes the other.
 * They are found with that from then on.
 */
export async function moveFiles(tx: Transaction, from: Subject, to: Subject): Promise<void> {
  const uses = await tx.fileUse.findMany({
    where: { kind: from.kind, subjectId: from.subjectId },
  });
  if (uses.length === 0) return;
  const { kind, subjectId } = to;
  await tx.fileUse.updateMany({
    where: { kind: from.kind, subjectId: from.subjectId },
    data: { kind, subjectId },
  });
  await unindexUses(tx, uses);
  await indexUses(
    tx,
    uses.map(({ fileId }) => ({ fileId, kind, subjectId })),
  );
}

const usesOf = hotRead<
  [kind: string, subjectIds: string],
  { subjectId: string; id: string; name: string; type: string; bytes: number }
>(`
  SELECT u.subjectId, f.id, f.name, f.type, f.bytes FROM "FileUse" u JOIN "File" f ON f.id = u.fileId
  WHERE u.kind = ? AND u.subjectId IN (SELECT value FROM json_each(?)) ORDER BY u.position`);

/**
 * Files by the thing they belong to; a thing without files is not among them. Asked for every page that shows things,
 * and at the same moment as they are (`atOneMoment`).
 *
 * @param subjectIds of things of one kind
 */
export function readFiles(kind: string, subjectIds: readonly string[]): Map<string, FileView[]> {
  const files = new Map<string, FileView[]>();
  if (subjectIds.length === 0) return files;
  for (const { subjectId, ...file } of usesOf(kind, JSON.stringify(subjectIds))) {
    files.set(subjectId, [...(files.get(subjectId) ?? []), viewFile(file)]);
  }
  return files;
}

/**
 * Takes a thing's files away, in the transaction that deletes or edits it. Those that belong to nothing else are
 * erased, their bytes as soon as it is committed.
 *
 * @param ids which of them; all, unless they are named
 */
export async function eraseFiles(
  tx: Transaction,
  { kind, subjectId }: Subject,
  ids?: readonly string[],
): Promise<void> {
  const taken = { kind, subjectId, ...(ids && { fileId: { in: [...ids] } }) };
  const uses = await tx.fileUse.findMany({ where: taken });
  if (uses.length === 0) return;
  await tx.fileUse.deleteMany({ where: taken });
  await unindexUses(tx, uses);
  const gone = { id: { in: uses.map(({ fileId }) => fileId) }, uses: { none: {} } };
  const erased = await tx.file.findMany({ where: gone });
  await tx.file.deleteMany({ where: gone });
  for (const { sha256 } of erased) await enqueue(tx, eraseBytes, { sha256 });
}

/**
 * What a form's files come down to, for telling whether a form was sent twice: sent again, a file has another id and
 * the same bytes.
 */
export async function fingerprintFiles(actor: Person, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const files = await db().file.findMany({
    where: { id: { in: [...ids] }, uploadedById: actor.id },
    select: { sha256: true, name: true },
  });
  return files.map(({ sha256, name }) => `${sha256} ${name}`).sort();
}

import { db } from '../database/database.server';
import type { Transaction } from '../database/transaction';
import type { Standing } from '../search/documents.server';
import { findSearchable, type Document } from '../search/searchables.server';
import { findOwner, listFound } from './owners.server';

/** Files as they belong to things with which they are found: what the index has one document of each. */

/** As search calls them. */
export const FILE = 'file';

/** Names a use. */
export interface UseKey {
  fileId: string;
  kind: string;
  subjectId: string;
}

/** A use, with what is found and shown of its file. */
export interface FoundUse extends UseKey {
  file: { id: string; name: string; type: string; bytes: number; sha256: string; createdAt: Date };
}

/** A use as the index names it. */
export function writeUse({ fileId, kind, subjectId }: UseKey): string {
  return `${fileId} ${kind} ${subjectId}`;
}

/** Reads what `writeUse` has written. */
export function readUse(written: string): UseKey {
  const [fileId = '', kind = '', subjectId = ''] = written.split(' ');
  return { fileId, kind, subjectId };
}

/** Whether files of such things are found. */
export function isFound({ kind }: Pick<UseKey, 'kind'>): boolean {
  return findOwner(kind)?.foundAs !== undefined;
}

/** Everybody who finds things of this kind under this audience, in one word. */
export function audienceWith(kind: string, audience: string): string {
  return `${kind}:${audience}`;
}

/** The kinds of things whose files are found. */
export function foundKinds(): string[] {
  return listFound().map(({ kind }) => kind);
}

/** Loads uses as the index names them, those of which files are found. */
export async function loadUses(
  tx: Pick<Transaction, 'fileUse'>,
  ids: readonly string[],
): Promise<FoundUse[]> {
  const keys = ids.map(readUse).filter(isFound);
  if (keys.length === 0) return [];
  return tx.fileUse.findMany({ where: { OR: keys }, include: { file: true } });
}

/** All uses there are, oldest file first, a batch at a time: as a searchable names them. */
export async function listUses(after: string | null, limit: number) {
  const [at = '', fileId = '', ...rest] = after?.split(' ') ?? [];
  const left = [fileId, ...rest].join(' ');
  const kinds = { kind: { in: foundKinds() } };
  const files = await db().file.findMany({
    where: {
      uses: { some: kinds },
      // From the file at which the batch before ended: it may belong to more than one thing.
      ...(after && { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gte: fileId } }] }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: { id: true, createdAt: true, uses: { where: kinds } },
  });
  return files
    .flatMap(({ createdAt, uses }) =>
      uses
        .map(writeUse)
        .sort()
        .map((id) => ({ id, place: `${createdAt.toISOString()} ${id}`, writtenAt: createdAt })),
    )
    .filter(({ id }) => !id.startsWith(`${fileId} `) || id > left)
    .slice(0, limit);
}

/**
 * How files stand with what they belong to, as that stands in the transaction. A use whose thing is not there, or found
 * by nobody, is left out.
 */
export async function standWith(
  tx: Transaction,
  uses: readonly FoundUse[],
): Promise<Array<{ use: FoundUse; standing: Standing }>> {
  const found = [];
  for (const { kind, foundAs } of listFound()) {
    const own = uses.filter((use) => use.kind === kind);
    if (own.length === 0) continue;
    const subjects = [...new Set(own.map(({ subjectId }) => subjectId))];
    const documents = await findSearchable(foundAs).read(tx, subjects);
    const things = new Map(documents.map((document) => [document.id, document]));
    for (const use of own) {
      const thing = things.get(use.subjectId);
      if (thing) found.push({ use, standing: standingOf(use, thing) });
    }
  }
  return found;
}

function standingOf(use: FoundUse, { kind, audience, labels, valued }: Document): Standing {
  return {
    id: writeUse(use),
    audience: audienceWith(kind, audience),
    labels,
    writtenAt: use.file.createdAt,
    valued,
  };
}

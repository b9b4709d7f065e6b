import { hotWrite } from '../database/hot.server';
import type { Transaction } from '../database/transaction';
import { readerLabel, replaceLabel, writeLabels } from './labels.server';
import { cleanText } from './pieces';
import { standingOf } from './ranking';
import { findSearchable, type Document } from './searchables.server';

/**
 * The index, kept by the verbs in their own transactions: rolled back with them, and never behind. No triggers: they
 * would be lost whenever a migration rebuilds the table.
 */

/**
 * Makes things findable, or findable by their present words.
 *
 * @param firstId ids from here on, for making the whole index anew; left out, the next ones
 */
export function index(tx: Transaction, documents: Document[], firstId: number | null = null): void {
  if (documents.length === 0) return;
  const keys = JSON.stringify(documents.map(({ kind, id }) => ({ kind, id })));
  leaveText(tx, keys);
  putDocuments(
    tx,
    JSON.stringify(
      documents.map((document, place) => ({
        ...rowOf(document),
        rowid: firstId === null ? null : firstId + place,
      })),
    ),
  );
  enterText(tx, keys);
}

/** What is found together with other things hears when these are indexed otherwise, in the same transaction. */
type Attendant = (tx: Transaction, kind: string, ids: string[]) => Promise<void>;

const attendants: Attendant[] = [];

/** Registers what has to follow when things, named by kind and ids, are found by others or not at all any more. */
export function registerAttendant(attendant: Attendant): void {
  attendants.push(attendant);
}

async function tellAttendants(tx: Transaction, kind: string, ids: string[]): Promise<void> {
  for (const attendant of attendants) await attendant(tx, kind, ids);
}

/** Makes things that are gone, or that nobody may find any more, impossible to find. */
export async function unindex(tx: Transaction, kind: string, ids: string[]): Promise<void> {
  await takeOut(tx, kind, ids);
  await tellAttendants(tx, kind, ids);
}

async function takeOut(tx: Transaction, kind: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  leaveText(tx, JSON.stringify(ids.map((id) => ({ kind, id }))));
  await tx.searchDocument.deleteMany({ where: { kind, subjectId: { in: ids } } });
}

/** Reads things as they stand now and brings the index up to that: for verbs that change what is there already. */
export async function reindex(tx: Transaction, kind: string, ids: string[]): Promise<void> {
  const documents = await findSearchable(kind).read(tx, ids);
  const standing = new Set(documents.map(({ id }) => id));
  await takeOut(
    tx,
    kind,
    ids.filter((id) => !standing.has(id)),
  );
  index(tx, documents);
  await tellAttendants(tx, kind, ids);
}

/** What the index has of a thing but its words. */
export type Standing = Omit<Document, 'kind' | 'title' | 'body'>;

/**
 * Says which of these stand otherwise in the index: for others than who may find them now, or under other labels alone.
 *
 * @param present how they are now
 * @returns also those that are not indexed at all
 */
export async function compareStanding(
  tx: Pick<Transaction, 'searchDocument'>,
  kind: string,
  present: Standing[],
): Promise<{ forOthers: Standing[]; underOthers: Standing[]; missing: Standing[] }> {
  const rows = await tx.searchDocument.findMany({
    where: { kind, subjectId: { in: present.map(({ id }) => id) } },
    select: { subjectId: true, audience: true, labels: true, standing: true },
  });
  const known = new Map(rows.map((row) => [row.subjectId, row]));
  const otherwise = present.flatMap((thing) => {
    const row = known.get(thing.id);
    if (!row) return [];
    const same =
      row.labels === labelsOf(kind, thing) &&
      row.standing === standingOf(thing.writtenAt, thing.valued);
    return same ? [] : [{ thing, moved: row.audience !== thing.audience }];
  });
  return {
    missing: present.filter(({ id }) => !known.has(id)),
    forOthers: otherwise.flatMap(({ thing, moved }) => (moved ? [thing] : [])),
    underOthers: otherwise.flatMap(({ thing, moved }) => (moved ? [] : [thing])),
  };
}

/** Brings everything about indexed things but their words up to what it is now, without reading those again. */
export async function relabel(tx: Transaction, kind: string, present: Standing[]): Promise<void> {
  const keys = JSON.stringify(present.map(({ id }) => ({ kind, id })));
  leaveText(tx, keys);
  for (const thing of present) {
    const { id: subjectId, audience, writtenAt, valued } = thing;
    const labels = labelsOf(kind, thing);
    await tx.searchDocument.updateMany({
      where: { kind, subjectId },
      data: { audience, labels, standing: standingOf(writtenAt, valued) },
    });
  }
  enterText(tx, keys);
}

/**
 * Lets things be found by others than before, without reading them again; their words stay.
 *
 * @param audience in the words of their feature; for those of `ids` that are indexed
 */
export async function changeAudience(
  tx: Transaction,
  kind: string,
  ids: string[],
  audience: string,
): Promise<void> {
  const found = await tx.searchDocument.findMany({
    where: { kind, subjectId: { in: ids }, audience: { not: audience } },
    select: { id: true, subjectId: true, labels: true, audience: true },
  });
  if (found.length === 0) return;
  const moved = found.map(({ subjectId }) => subjectId);
  const keys = JSON.stringify(moved.map((id) => ({ kind, id })));
  leaveText(tx, keys);
  putAudience(
    tx,
    audience,
    JSON.stringify(
      found.map(({ id, labels, audience: before }) => ({
        id,
        labels: replaceLabel(labels, readerLabel(kind, before), readerLabel(kind, audience)),
      })),
    ),
  );
  enterText(tx, keys);
  await tellAttendants(tx, kind, moved);
}

const putDocuments = hotWrite<[documents: string]>(
  `INSERT INTO "SearchDocument" ("id", "kind", "subjectId", "audience", "standing", "title", "body", "labels")
   SELECT value ->> 'rowid', value ->> 'kind', value ->> 'id', value ->> 'audience', value ->> 'standing',
          value ->> 'title', value ->> 'body', value ->> 'labels'
   FROM json_each(?) WHERE true
   ON CONFLICT ("kind", "subjectId") DO UPDATE SET
     "audience" = excluded."audience", "standing" = excluded."standing", "title" = excluded."title",
     "body" = excluded."body", "labels" = excluded."labels"`,
);

const putAudience = hotWrite<[audience: string, labels: string]>(
  `UPDATE "SearchDocument" SET "audience" = ?, "labels" = changed.value ->> 'labels'
   FROM json_each(?) changed WHERE "SearchDocument"."id" = changed.value ->> 'id'`,
);

const OF_KEYS = `FROM json_each(?) k JOIN "SearchDocument" d
  ON d."kind" = k.value ->> 'kind' AND d."subjectId" = k.value ->> 'id'`;

/** Takes the words out of the full-text index, which has to be told which they were: so before the row changes. */
const leaveText = hotWrite<[keys: string]>(
  `INSERT INTO "SearchText" ("SearchText", "rowid", "title", "body", "labels")
   SELECT 'delete', d."id", d."title", d."body", d."labels" ${OF_KEYS}`,
);

/** Puts the words into the full-text index, as the rows have them now. */
const enterText = hotWrite<[keys: string]>(
  `INSERT INTO "SearchText" ("rowid", "title", "body", "labels")
   SELECT d."id", d."title", d."body", d."labels" ${OF_KEYS}`,
);

function labelsOf(
  kind: string,
  { audience, labels }: Pick<Standing, 'audience' | 'labels'>,
): string {
  return writeLabels([readerLabel(kind, audience), ...labels]);
}

function rowOf({ kind, id, audience, title, body, labels, writtenAt, valued }: Document) {
  return {
    kind,
    id,
    audience,
    standing: standingOf(writtenAt, valued),
    title: cleanText(title),
    body: cleanText(body),
    labels: labelsOf(kind, { audience, labels }),
  };
}

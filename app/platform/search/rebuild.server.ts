import { theProcess } from '../actor';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { untilCommit } from '../database/hot.server';
import type { Transaction } from '../database/transaction';
import { index } from './documents.server';
import { listSearchables, type Document } from './searchables.server';

/**
 * Making the index anew from what the features hold: after a version that indexes otherwise, or in a network from
 * before there was an index. It goes in small transactions between the members' own writes and keeps its place in the
 * database, so that it survives a restart, and two processes share it. What is written meanwhile is indexed by its verb.
 */

/** Count it up when what is indexed, or how, has changed. */
const VERSION = 3;
const KEY = 'search.index';
const BATCH = 200;

/** Where the making stands. */
interface State {
  version: number;
  complete: boolean;
  /** The id of the next document. Live ones lie beyond all that existed at the beginning. */
  nextId: number;
  /** Batches done, by which two processes notice each other. */
  batches: number;
  /** Where each kind's list was left; null at its beginning. */
  places: Record<string, string | null>;
}

/** Whether all there is can be found. */
export const isIndexComplete = untilCommit(async (): Promise<boolean> => {
  const state = await readState(db());
  return state?.complete === true;
});

/** Says that the index of an empty database is complete: from then on the verbs keep it. */
export function beginIndex(): Promise<void> {
  return change(theProcess, (tx) =>
    writeState(tx, { version: VERSION, complete: true, nextId: 1, batches: 0, places: {} }),
  );
}

/**
 * Makes the index anew if need be.
 *
 * @param goOn asked before each batch; false leaves the rest to the next start
 * @returns how many documents were indexed
 */
export async function completeIndex(goOn: () => boolean = () => true): Promise<number> {
  if (await isIndexComplete()) return 0;
  await change(theProcess, beginAnew);
  return continueIndex(goOn);
}

/** Forgets the index and makes it anew, whole. */
export async function rebuildIndex(): Promise<void> {
  await change(theProcess, (tx) => tx.setting.deleteMany({ where: { key: KEY } }));
  await completeIndex();
}

async function continueIndex(goOn: () => boolean): Promise<number> {
  let indexed = 0;
  while (goOn()) {
    const state = await readState(db());
    if (!state || state.complete) break;
    const batch = await nextBatch(state);
    indexed += await change(theProcess, (tx) => indexBatch(tx, state, batch));
  }
  return indexed;
}

async function countAll(): Promise<number> {
  const counts = await Promise.all(listSearchables().map(({ count }) => count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Empties the index, once, and keeps the lowest ids free for what exists already. */
async function beginAnew(tx: Transaction): Promise<void> {
  if (await readState(tx)) return; // begun before a restart, or by another process
  const total = await countAll();
  await tx.$executeRawUnsafe(`INSERT INTO "SearchText" ("SearchText") VALUES ('delete-all')`);
  await tx.searchDocument.deleteMany();
  await tx.$executeRawUnsafe(`DELETE FROM sqlite_sequence WHERE name = 'SearchDocument'`);
  await tx.$executeRawUnsafe(
    `INSERT INTO sqlite_sequence (name, seq) VALUES ('SearchDocument', ?)`,
    total,
  );
  const places = Object.fromEntries(listSearchables().map(({ kind }) => [kind, null]));
  await writeState(tx, { version: VERSION, complete: false, nextId: 1, batches: 0, places });
}

interface Next {
  kind: string;
  id: string;
  place: string;
  at: number;
}

/** What comes next of all kinds together, oldest first: ids follow time. */
async function nextBatch({ places }: State): Promise<Next[]> {
  const lists = await Promise.all(
    listSearchables().map(async ({ kind, list }) => {
      let latest = 0;
      return (await list(places[kind] ?? null, BATCH)).map(({ id, place, writtenAt }) => {
        // A list's own order stands, even where a clock went back: its places are left one after the other.
        latest = Math.max(latest, writtenAt.getTime());
        return { kind, id, place, at: latest };
      });
    }),
  );
  return lists
    .flat()
    .sort((a, b) => a.at - b.at)
    .slice(0, BATCH);
}

async function indexBatch(tx: Transaction, expected: State, batch: Next[]): Promise<number> {
  const state = await readState(tx);
  // Another process was quicker.
  if (!state || state.batches !== expected.batches || state.complete) return 0;
  const documents = await readMissing(tx, batch);
  index(tx, documents, state.nextId);
  const places = { ...state.places };
  for (const { kind, place } of batch) places[kind] = place;
  await writeState(tx, {
    ...state,
    nextId: state.nextId + documents.length,
    batches: state.batches + 1,
    places,
    complete: batch.length === 0,
  });
  return documents.length;
}

/** Reads what a verb has not indexed in the meantime, in the batch's order. */
async function readMissing(tx: Transaction, batch: Next[]): Promise<Document[]> {
  const documents = new Map<string, Document>();
  for (const { kind, read } of listSearchables()) {
    const ids = batch.filter((item) => item.kind === kind).map(({ id }) => id);
    const known = await tx.searchDocument.findMany({
      where: { kind, subjectId: { in: ids } },
      select: { subjectId: true },
    });
    const indexed = new Set(known.map(({ subjectId }) => subjectId));
    const missing = ids.filter((id) => !indexed.has(id));
    for (const document of await read(tx, missing))
      documents.set(`${kind} ${document.id}`, document);
  }
  return batch.flatMap(({ kind, id }) => documents.get(`${kind} ${id}`) ?? []);
}

async function readState(from: Pick<Transaction, 'setting'>): Promise<State | null> {
  const setting = await from.setting.findUnique({ where: { key: KEY } });
  const state = setting?.value as State | undefined;
  return state?.version === VERSION ? state : null;
}

async function writeState(tx: Transaction, state: State): Promise<void> {
  const value = { ...state };
  await tx.setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value },
    update: { value },
  });
}

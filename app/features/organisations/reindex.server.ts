import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { reindex } from '~/platform/search/documents.server';
import { listSearchables } from '~/platform/search/searchables.server';
import { idsBelow } from './family.server';
import './search.server';

/**
 * An organisation is found by what it is part of, and so are its people: a new name or place changes what a whole
 * branch is found by.
 */

/** So many are indexed anew at once; of more, each batch is a transaction of its own, by a job. */
export const MOST_AT_ONCE = 500;
const BATCH = 200;

/** Things of a kind to be indexed anew. */
interface Batch {
  kind: 'organisation' | 'person';
  ids: string[];
}

/** Brings the index up to what stands on an organisation's own page. */
export function reindexPage(tx: Transaction, organisationId: string): Promise<void> {
  return reindex(tx, 'organisation', [organisationId]);
}

/** Brings the index up to an organisation and all that is found by its name. */
export async function reindexBranch(tx: Transaction, organisationId: string): Promise<void> {
  await reindexPage(tx, organisationId);
  const branch = await readBranch(tx, organisationId);
  const count = branch.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count <= MOST_AT_ONCE) await reindexAll(tx, branch);
  else await enqueue(tx, reindexJob, { organisation: organisationId });
}

const reindexJob = registerJob<{ organisation: string }>({
  kind: 'organisations.reindex',
  title: 'Find organisations and people by the new name or place of what they belong to',
  run: async ({ organisation }) => {
    for (const { kind, ids } of await readBranch(db(), organisation)) {
      for (let from = 0; from < ids.length; from += BATCH) {
        const batch = { kind, ids: ids.slice(from, from + BATCH) };
        await change(theProcess, (tx) => reindexAll(tx, [batch]));
      }
    }
  },
});

/** What belongs to an organisation: organisations, and people as far as they can be found. */
async function readBranch(
  reader: Pick<Reader, 'organisation' | 'person'>,
  organisationId: string,
): Promise<Batch[]> {
  const below = await idsBelow(reader, organisationId);
  const organisations: Batch = { kind: 'organisation', ids: below };
  if (!listSearchables().some(({ kind }) => kind === 'person')) return [organisations];
  const people = await reader.person.findMany({
    where: { organisationId: { in: [organisationId, ...below] } },
    select: { id: true },
  });
  return [organisations, { kind: 'person', ids: people.map(({ id }) => id) }];
}

async function reindexAll(tx: Transaction, batches: Batch[]): Promise<void> {
  for (const { kind, ids } of batches) await reindex(tx, kind, ids);
}

import { theProcess } from '../actor';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { enqueue } from '../jobs/enqueue.server';
import { foundKinds } from './found-uses.server';
import { readTextJob } from './text/job.server';
import { isTextKept } from './text/kept.server';
import { readableTypes } from './text/read.server';

const BATCH = 200;

/**
 * Asks for the words of files from before anybody read them, and of a data folder that was restored without them. Asked
 * again, it asks for nothing that is asked for already.
 *
 * @param goOn asked before each batch; false leaves the rest to the next start
 * @returns how many were asked for
 */
export async function askForMissingTexts(goOn: () => boolean = () => true): Promise<number> {
  const waiting = await listWaiting();
  let missing = 0;
  let after = '';
  while (goOn()) {
    const files = await listReadable(after);
    const last = files.at(-1);
    if (!last) break;
    after = last.sha256;
    const wanted = files.filter(({ sha256 }) => !isTextKept(sha256) && !waiting.has(sha256));
    if (wanted.length === 0) continue;
    missing += wanted.length;
    await change(theProcess, async (tx) => {
      for (const { sha256, type } of wanted) {
        await enqueue(tx, readTextJob, { sha256, type });
      }
    });
  }
  return missing;
}

/** Hashes of what is to be read already. */
async function listWaiting(): Promise<Set<unknown>> {
  const jobs = await db().job.findMany({
    where: { kind: readTextJob.kind, state: 'waiting' },
    select: { input: true },
  });
  return new Set(jobs.map(({ input }) => (input as { sha256: string }).sha256));
}

function listReadable(after: string) {
  return db().file.findMany({
    where: {
      sha256: { gt: after },
      type: { in: [...readableTypes] },
      uses: { some: { kind: { in: foundKinds() } } },
    },
    distinct: ['sha256'],
    orderBy: { sha256: 'asc' },
    take: BATCH,
    select: { sha256: true, type: true },
  });
}

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
 * again, it asks for nothing that has been asked for already.
 *
 * @param goOn asked before each batch; false leaves the rest to the next start
 * @returns how many have no words yet
 */
export async function askForMissingTexts(goOn: () => boolean = () => true): Promise<number> {
  let missing = 0;
  let after = '';
  while (goOn()) {
    const files = await listReadable(after);
    const last = files.at(-1);
    if (!last) break;
    after = last.sha256;
    const wanted = files.filter(({ sha256 }) => !isTextKept(sha256));
    if (wanted.length === 0) continue;
    missing += wanted.length;
    await change(theProcess, async (tx) => {
      for (const { sha256, type } of wanted) {
        await enqueue(tx, readTextJob, { sha256, type }, { key: `missing ${sha256}` });
      }
    });
  }
  return missing;
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

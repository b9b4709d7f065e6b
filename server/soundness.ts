import { log } from '~/platform/log.server';
import { JobFailed } from '~/platform/jobs/registry.server';
import { isLarge } from '~/platform/database/integrity.server';
import { checkDatabase, databaseFile } from '~/platform/jobs/check-database.server';
import { createPool } from '~/platform/jobs/worker/pool.server';

/**
 * Reads a large database whole in a thread of its own after each start: what was not looked at before the first page was
 * answered (docs/decisions/0015). Nothing for one that was read already, nor while developing, where there is no bundle to start a thread from.
 *
 * @param worker the built file of worker threads
 * @param onDamage told in one sentence when the file is damaged
 * @returns gives it up; resolves when the thread has ended
 */
export function checkAfterStart(
  worker: URL | null,
  onDamage: (sentence: string) => void,
): () => Promise<void> {
  if (worker === null || !isLarge(databaseFile())) return () => Promise.resolve();
  const pool = createPool(worker);
  const given = new AbortController();
  pool
    .run(checkDatabase.kind, {}, { jobId: 0, signal: given.signal })
    .then(
      (outcome) => log.info({ outcome }, 'Database checked'),
      (error: unknown) => {
        if (given.signal.aborted) return;
        if (error instanceof JobFailed && error.permanent) onDamage(error.message);
        else log.error({ err: error }, 'The database could not be checked');
      },
    )
    .finally(() => void pool.close());
  return async () => {
    given.abort();
    await pool.close();
  };
}

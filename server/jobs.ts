import { createRunner } from '~/platform/jobs/runner.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { createPool } from '~/platform/jobs/worker/pool.server';
import { lendThreads } from '~/platform/jobs/worker/wait-for.server';
import './heavy-jobs';

/** Beside this bundle. In a variable, or the builder would take it for a picture to be copied. */
const WORKER = './worker.js';

/** What worker threads are started from; null while developing. */
export const workerFile = import.meta.env.PROD ? new URL(WORKER, import.meta.url) : null;

/**
 * Runs jobs from now on, and lends their threads to work that somebody waits for. While developing there is no bundle to
 * start a thread from, and heavy jobs run in the process itself.
 *
 * @returns ends it, when what is under way has ended or has been let go
 */
export function runJobs(): () => Promise<void> {
  const pool = workerFile ? createPool(workerFile) : null;
  const runner = createRunner(pool ? { elsewhere: pool.run } : {});
  runner.start();
  lendThreads(pool?.ask ?? null);
  return async () => {
    await runner.stop();
    lendThreads(null);
    await pool?.close();
    closeMailServer();
  };
}

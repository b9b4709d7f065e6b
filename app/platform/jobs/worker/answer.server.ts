import { parentPort } from 'node:worker_threads';
import { findJobKind, JobFailed } from '../registry.server';
import type { Answer, Task } from './messages';

/**
 * The worker thread's side: does one task after another. It has no database and no log; what it is given are ids, and
 * what it answers are words. It is ended from outside when it takes too long.
 */
export function answerTasks(): void {
  parentPort?.on('message', (task: Task) => {
    void perform(task).then((answer) => parentPort?.postMessage(answer));
  });
}

async function perform({ kind, input, jobId }: Task): Promise<Answer> {
  try {
    const job = findJobKind(kind);
    if (!job) throw new Error(`The worker does not know ${kind}: add it to server/heavy-jobs.ts`);
    const outcome = await job.run(input, { jobId, signal: new AbortController().signal });
    return { ok: true, outcome: outcome ?? null };
  } catch (error) {
    if (error instanceof JobFailed) {
      return { ok: false, words: error.message, permanent: error.permanent };
    }
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

import { parentPort } from 'node:worker_threads';
import { findJobKind, JobFailed } from '../registry.server';
import type { Answer, Task } from './messages';
import { findWork } from './work.server';

/**
 * The worker thread's side: does one task after another. It has no database and no log; what it is given are ids, and
 * what it answers are words. It is ended from outside when it takes too long.
 */
export function answerTasks(): void {
  parentPort?.on('message', (task: Task) => {
    void perform(task).then((answer) => parentPort?.postMessage(answer));
  });
}

async function perform(task: Task): Promise<Answer> {
  try {
    const outcome = 'work' in task ? await doWork(task) : await doJob(task);
    return { ok: true, outcome };
  } catch (error) {
    if (error instanceof JobFailed) {
      return { ok: false, words: error.message, permanent: error.permanent };
    }
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

async function doJob({ kind, input, jobId }: Extract<Task, { kind: string }>): Promise<unknown> {
  const job = findJobKind(kind);
  if (!job) throw unknownKind(kind);
  return (await job.run(input, { jobId, signal: new AbortController().signal })) ?? null;
}

function doWork({ work: kind, input }: Extract<Task, { work: string }>): Promise<unknown> {
  const work = findWork(kind);
  if (!work) throw unknownKind(kind);
  return work.run(input);
}

function unknownKind(kind: string): Error {
  return new Error(`The worker does not know ${kind}: add it to server/heavy-jobs.ts`);
}

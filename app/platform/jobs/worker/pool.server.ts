import { Worker } from 'node:worker_threads';
import type { RunElsewhere } from '../attempt.server';
import { JobFailed } from '../registry.server';
import type { Answer, Task } from './messages';

/** What JavaScript in a thread may hold; one that wants more ends, and the process goes on. */
const MAX_HEAP_MB = 384;

/** By so much the process may grow during a task: buffers lie outside that heap, and Node does not bound them. */
const MAX_MORE_BYTES = 512 * 1024 * 1024;
const LOOK_MILLISECONDS = 100;

interface Pool {
  /** Does a job. */
  run: RunElsewhere;
  /** Does work that somebody waits for, and hands over what it answers. */
  ask: (work: string, input: unknown, signal: AbortSignal) => Promise<unknown>;
  close: () => Promise<void>;
}

/**
 * Worker threads for heavy jobs and for work that somebody waits for. A thread is started when there is a first task
 * for it and kept for the next; as many as there are tasks at a time, which whoever asks bounds. One that takes too long,
 * or too much memory, is ended for good.
 *
 * @param entry the built file that calls `answerTasks`
 */
export function createPool(entry: URL): Pool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const begin = () => {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    all.add(worker);
    // Nothing but a task under way keeps the process from ending, and the runner waits for that.
    worker.unref();
    // A thread that falls over between two tasks must not take the process along.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  };
  const perform = async (task: Task, signal: AbortSignal) => {
    const worker = idle.pop() ?? begin();
    const answer = await ask(worker, task, signal);
    idle.push(worker);
    if (answer.ok) return answer.outcome;
    throw 'words' in answer ? new JobFailed(answer.words, answer.permanent) : answer.error;
  };
  return {
    run: async (kind, input, { jobId, signal }) => {
      const outcome = await perform({ kind, input, jobId }, signal);
      return (outcome as string | null) ?? undefined;
    },
    ask: (work, input, signal) => perform({ work, input }, signal),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** Rejects when the thread dies, and ends it when the signal is given. */
function ask(worker: Worker, task: Task, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => settle(() => reject(error));
    const died = () => fail(new JobFailed('The worker thread ended before it was done.'));
    const end = (words: string) => {
      fail(new JobFailed(words));
      void worker.terminate();
    };
    const stop = () => end('It was stopped.');
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      const more = process.memoryUsage.rss() - before;
      if (more > MAX_MORE_BYTES) end('It took too much memory.');
    }, LOOK_MILLISECONDS);
    const settle = (tell: () => void) => {
      clearInterval(watch);
      worker.off('message', hear).off('error', fail).off('exit', died);
      signal.removeEventListener('abort', stop);
      tell();
    };
    const hear = (answer: Answer) => settle(() => resolve(answer));
    worker.on('message', hear).on('error', fail).on('exit', died);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    else worker.postMessage(task);
  });
}

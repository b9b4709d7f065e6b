import { log } from '../log.server';
import { failJob, finishJob, type Taken } from './leases.server';
import { LIMIT_SECONDS } from './limits';
import { JobFailed, type JobContext, type JobInput } from './registry.server';

/** Runs a heavy job's handler elsewhere; the runner brings it. */
export type RunElsewhere = (
  kind: string,
  input: JobInput,
  context: JobContext,
) => Promise<string | void>;

/**
 * Does a job that has been taken, within its time, and says how it ended. Never throws: what went wrong stands in the
 * row, in words, and in the log, with where it happened.
 *
 * @param ending aborted when the process ends
 */
export async function attempt(
  taken: Taken,
  ending: AbortSignal,
  elsewhere: RunElsewhere | null,
): Promise<void> {
  const { id, job, input } = taken;
  const { limitSeconds = LIMIT_SECONDS } = job;
  const overdue = new AbortController();
  const signal = AbortSignal.any([overdue.signal, ending]);
  const timer = setTimeout(() => overdue.abort(), limitSeconds * 1000);
  try {
    const context = { jobId: id, signal };
    const work =
      job.heavy && elsewhere
        ? elsewhere(job.kind, input, context)
        : Promise.resolve().then(() => job.run(input, context));
    const outcome = await Promise.race([work, aborted(signal)]);
    await finishJob(taken, outcome ?? null);
  } catch (error) {
    // Ending: whoever ends the process lets go of it.
    if (ending.aborted) return;
    await tellFailure(
      taken,
      overdue.signal.aborted
        ? new JobFailed(`It took longer than ${limitSeconds} seconds and was left.`)
        : error,
    );
  } finally {
    clearTimeout(timer);
  }
}

async function tellFailure(taken: Taken, error: unknown): Promise<void> {
  const { id, job, attempts } = taken;
  const known = error instanceof JobFailed;
  log.error({ job: id, kind: job.kind, attempts, err: error }, 'A job failed');
  // What is not ours may carry anything in its message, a member's address too.
  const words = known
    ? error.message
    : `It failed unexpectedly (${error instanceof Error ? error.name : typeof error}). The log of the process says where.`;
  try {
    await failJob(taken, { words, permanent: known && error.permanent });
  } catch (untold) {
    // The lease runs out, and somebody takes it up again.
    log.error({ job: id, kind: job.kind, err: untold }, 'That a job failed could not be kept');
  }
}

/** Rejects when the signal is given: a handler that hangs is left behind. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error('Left'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

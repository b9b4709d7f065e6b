import type { JobInput } from '../registry.server';

/** What goes into a worker thread, one at a time: a job, or work that somebody waits for (`work.server`). */
export type Task =
  { kind: string; input: JobInput; jobId: number } | { work: string; input: unknown };

/** What comes back. An error crosses threads without its class, so what may be shown is named. */
export type Answer =
  | { ok: true; outcome: unknown }
  | { ok: false; words: string; permanent: boolean }
  | { ok: false; error: Error };

import type { JobInput } from '../registry.server';

/** What goes into a worker thread, one at a time. */
export interface Task {
  kind: string;
  input: JobInput;
  jobId: number;
}

/** What comes back. An error crosses threads without its class, so what may be shown is named. */
export type Answer =
  | { ok: true; outcome: string | null }
  | { ok: false; words: string; permanent: boolean }
  | { ok: false; error: Error };

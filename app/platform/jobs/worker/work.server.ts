/**
 * Work that somebody waits for, done in a worker thread: for what takes apart what others have written. No job: nothing
 * is kept of what goes in and what comes out, and nobody tries again.
 */
export interface Work<Input, Output> {
  /** `<feature>.<work>`. */
  kind: string;
  /** Has no database and no log. What goes in and comes out is copied between threads. */
  run: (input: Input) => Promise<Output>;
}

const register = new Map<string, Work<unknown, unknown>>();

/** Registers work, and hands it back for asking for it. What is registered is listed in `server/heavy-jobs.ts`. */
export function registerWork<Input, Output>(work: Work<Input, Output>): Work<Input, Output> {
  register.set(work.kind, work as Work<unknown, unknown>);
  return work;
}

/** What this thread knows of a kind. */
export function findWork(kind: string): Work<unknown, unknown> | undefined {
  return register.get(kind);
}

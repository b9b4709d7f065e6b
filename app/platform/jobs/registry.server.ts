import type { Transaction } from '../database/transaction';

/**
 * The register of jobs. A feature registers what it can do later; the runner finds it here by its kind. A process that
 * does not know a kind leaves its jobs to one that does.
 */

/** Ids by what they are. Content would outlive what it was taken from, and be shown to whoever reads the list. */
export type JobInput = Record<string, string>;

/** What a handler is told besides its input. */
export interface JobContext {
  /** The same at every try, for keys of what the job writes. */
  jobId: number;
  /** Aborted when the time is up or the process ends. Whoever waits for something long listens to it. */
  signal: AbortSignal;
}

export interface Job<Input extends JobInput = JobInput> {
  /** `<feature>.<work>`. */
  kind: string;
  /** What it does, for the webmaster: "Send a mail". */
  title: string;
  /**
   * Does the work. It may be done twice when a process dies at the wrong moment, so it has to look whether it still
   * needs doing.
   *
   * @returns what came of it, in words for the webmaster's page and without personal data, if there is anything to say
   */
  run: (input: Input, context: JobContext) => Promise<string | void>;
  /** Runs in a worker thread, without the database: for work that would make everybody wait. */
  heavy?: boolean;
  /**
   * Nothing of its lane is begun beside it: for work in many short steps that sets off a crowd of other jobs, which would
   * all push in between. They wait until it has ended, or its time is up.
   */
  alone?: boolean;
  /** Taken for stuck after so long; 60 when left out. */
  limitSeconds?: number;
  /** How often it is tried before a person has to look; 8 when left out, over about a day. */
  maxAttempts?: number;
  /** When its tries are used up it is given up by itself, and nobody is asked: for what one can do without. */
  givesUp?: boolean;
  /** Tidies up in the transaction in which the webmaster gives it up. */
  onGivenUp?: (tx: Transaction, input: Input) => Promise<void>;
}

/** A failure in words that may be kept and shown: no names, no addresses, no texts. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';

  constructor(
    words: string,
    /** Whether trying again by itself is of no use. */
    readonly permanent = false,
  ) {
    super(words);
  }
}

const register = new Map<string, Job>();

/** Registers a kind of job, and hands it back for asking for one. */
export function registerJob<Input extends JobInput>(job: Job<Input>): Job<Input> {
  register.set(job.kind, job as unknown as Job);
  return job;
}

/** What follows from a job when it has ended, done or given up by itself. */
type Follow = (tx: Transaction, input: JobInput) => Promise<void>;

const follows = new Map<string, Follow>();

/**
 * Says what follows from a job, in the transaction in which it ends. Apart from the job itself, because a heavy one is
 * known in worker threads too, which have no database.
 */
export function afterJob<Input extends JobInput>(
  { kind }: Job<Input>,
  follow: (tx: Transaction, input: Input) => Promise<void>,
): void {
  follows.set(kind, follow as unknown as Follow);
}

/** Does what follows from a job that has ended. */
export async function followJob(tx: Transaction, kind: string, input: JobInput): Promise<void> {
  await follows.get(kind)?.(tx, input);
}

/** What this process knows of a kind. */
export function findJobKind(kind: string): Job | undefined {
  return register.get(kind);
}

/** Every kind this process can run. */
export function listJobKinds(): Job[] {
  return [...register.values()];
}

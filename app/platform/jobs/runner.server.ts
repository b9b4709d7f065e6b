import { log } from '../log.server';
import { attempt, type RunElsewhere } from './attempt.server';
import { releaseJob, takeJob, type Taken } from './leases.server';
import { listJobKinds } from './registry.server';
import { followSchedules } from './schedules.server';

/**
 * Takes what is due and does it. One runner a process; any number of processes on one data folder.
 *
 * Light jobs and heavy ones have lanes of their own, so that neither waits behind the other, and a job that hangs takes
 * one place of its lane, not all.
 */

/** Light jobs mostly wait: for a mail server, for the disk. */
const LIGHT_AT_ONCE = 4;
/** Each has a worker thread. */
const HEAVY_AT_ONCE = 2;
/** How often to look for what is due. An idle look is one read by an index. */
const LOOK_MILLISECONDS = 1000;
/** How long the end of the process waits for jobs under way before it lets them go. */
const PATIENCE_MILLISECONDS = 4000;

export interface Runner {
  /** Does everything that is due by now, schedules first, and resolves when nothing is left. */
  runDue: () => Promise<void>;
  /** Looks by itself from now on. */
  start: () => void;
  /** Takes nothing more, waits a moment for what is under way, and lets go of what is left. */
  stop: () => Promise<void>;
}

/**
 * Makes a runner.
 *
 * @param options.elsewhere runs heavy jobs in worker threads; without it they run here
 * @param options.patience how long `stop` waits, in milliseconds
 */
export function createRunner(
  options: { elsewhere?: RunElsewhere; patience?: number } = {},
): Runner {
  const ending = new AbortController();
  const elsewhere = options.elsewhere ?? null;
  const lanes = [
    new Lane(false, LIGHT_AT_ONCE, ending.signal, elsewhere),
    new Lane(true, HEAVY_AT_ONCE, ending.signal, elsewhere),
  ];
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  const look = async () => {
    try {
      await followSchedules();
      await Promise.all(lanes.map((lane) => lane.fill()));
    } catch (error) {
      log.error({ err: error }, 'Looking for jobs failed');
    }
    if (ending.signal.aborted) return;
    timer = setTimeout(() => {
      looking = look();
    }, LOOK_MILLISECONDS);
  };
  return {
    runDue: async () => {
      await followSchedules();
      await Promise.all(lanes.map((lane) => lane.drain()));
    },
    start: () => {
      looking = look();
    },
    stop: async () => {
      lanes.forEach((lane) => lane.close());
      clearTimeout(timer);
      const over = await inTime(
        Promise.all(lanes.map((lane) => lane.rest())),
        options.patience ?? PATIENCE_MILLISECONDS,
      );
      ending.abort();
      clearTimeout(timer);
      await looking;
      if (!over) await Promise.all(lanes.map((lane) => lane.letGo()));
    },
  };
}

/** Places for jobs of one weight. */
class Lane {
  readonly #underWay = new Map<Taken, Promise<void>>();
  #filling: Promise<void> | undefined;
  #closed = false;

  constructor(
    readonly heavy: boolean,
    readonly width: number,
    readonly ending: AbortSignal,
    readonly elsewhere: RunElsewhere | null,
  ) {}

  /** Takes jobs while there is room and something is due. */
  fill(): Promise<void> {
    this.#filling ??= this.#take().finally(() => (this.#filling = undefined));
    return this.#filling;
  }

  async #take(): Promise<void> {
    const jobs = listJobKinds().filter(({ heavy = false }) => heavy === this.heavy);
    while (!this.#closed && jobs.length > 0 && this.#hasRoom()) {
      const taken = await takeJob(jobs);
      if (!taken) return;
      this.#underWay.set(taken, this.#do(taken));
    }
  }

  #hasRoom(): boolean {
    const underWay = [...this.#underWay.keys()];
    return underWay.length < this.width && !underWay.some(({ job }) => job.alone);
  }

  async #do(taken: Taken): Promise<void> {
    await attempt(taken, this.ending, this.elsewhere);
    // Let go of only after this: see `letGo`.
    if (this.ending.aborted) return;
    this.#underWay.delete(taken);
    this.fill().catch((error: unknown) => log.error({ err: error }, 'Taking a job failed'));
  }

  /** Goes on until nothing is due and nothing under way. */
  async drain(): Promise<void> {
    for (;;) {
      await this.fill();
      if (this.#underWay.size === 0 || this.ending.aborted) return;
      await Promise.race(this.#underWay.values());
    }
  }

  /** Takes nothing more. */
  close(): void {
    this.#closed = true;
  }

  /** Resolves when what was taken has ended. */
  async rest(): Promise<void> {
    await this.#filling;
    await Promise.all(this.#underWay.values());
  }

  /** Gives back what has not ended, so that another process need not wait for the lease. */
  async letGo(): Promise<void> {
    await this.#filling;
    await Promise.all([...this.#underWay.keys()].map((taken) => releaseJob(taken)));
  }
}

/** Whether it ends within so many milliseconds. */
async function inTime(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const answer = await Promise.race([work.then(() => true), over]);
  clearTimeout(timer);
  return answer;
}

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often somebody may do something, counted in memory: what holds off a flood, and forgets it with the process. */
export class Pace {
  readonly #limiter: RateLimiterMemory;

  /**
   * @param times so often
   * @param seconds in so long a time
   */
  constructor(times: number, seconds: number) {
    this.#limiter = new RateLimiterMemory({ points: times, duration: seconds });
  }

  /**
   * Counts one time.
   *
   * @param key whose, or where from
   * @returns seconds to wait before the next one; 0 when this one may go on
   */
  async spend(key: string): Promise<number> {
    try {
      await this.#limiter.consume(key);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return secondsOf(refused);
    }
  }

  /**
   * How long to wait, without counting.
   *
   * @returns seconds; 0 when the next one may go on
   */
  async wait(key: string): Promise<number> {
    const spent = await this.#limiter.get(key);
    return spent === null || spent.remainingPoints > 0 ? 0 : secondsOf(spent);
  }
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

/**
 * Lets something happen for each name at most once in a while, and always once more after the last call.
 */
export class Paced {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #again = new Set<string>();

  /**
   * @param work what is done for a name
   * @param milliseconds at least so long between two times for one name
   * @param first `at-once`, or `later`: what is undone meanwhile, like leaving and coming back, then shows nothing
   */
  constructor(
    private readonly work: (name: string) => void,
    private readonly milliseconds: number,
    private readonly first: 'at-once' | 'later',
  ) {}

  call(name: string): void {
    if (this.#timers.has(name)) {
      this.#again.add(name);
      return;
    }
    this.#wait(name);
    if (this.first === 'at-once') this.work(name);
    else this.#again.add(name);
  }

  /** Does nothing any more. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#again.clear();
  }

  #wait(name: string): void {
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      if (!this.#again.delete(name)) return;
      this.#wait(name);
      this.work(name);
    }, this.milliseconds);
    this.#timers.set(name, timer);
  }
}

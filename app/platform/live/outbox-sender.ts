import {
  answered,
  began,
  emptyOutbox,
  nextToSend,
  pause,
  reread,
  shown,
  takenBack,
  triedAgain,
  written,
  type Fields,
  type Outbox,
  type Outcome,
  type WaitingItem,
} from './outbox';
import type { OutboxStore } from './outbox-store';

/** Sends what waits, in order, and tries again until it has been answered. */
export class OutboxSender {
  #box: Outbox = emptyOutbox;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = true;
  readonly #listeners = new Set<() => void>();

  /**
   * @param store what is kept in the browser
   * @param send sends one item; rejects when nobody answers
   * @param seen the newest entry of the log that the page has seen
   * @param inTurn does the work when no other tab is sending what is kept in the same place
   */
  constructor(
    private readonly store: OutboxStore,
    private readonly send: (item: WaitingItem) => Promise<Outcome>,
    private readonly seen: () => number,
    private readonly inTurn: (work: () => Promise<Outcome>) => Promise<Outcome> = (work) => work(),
  ) {}

  /** The state now; the same object until it changes. */
  get box(): Outbox {
    return this.#box;
  }

  /** Calls back after every change. @returns ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins with what was kept. */
  start(): void {
    this.#stopped = false;
    this.#sendNext();
  }

  /** Sends nothing any more; what waits is kept. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Takes what was written. */
  add(key: string, fields: Fields, writtenAt: string): void {
    // After what waits from another tab, even when both were written in one thousandth of a second.
    const all = reread(this.#box, this.store.list());
    this.#become(written(all, { key, fields, writtenAt }));
    const item = this.#box.items.at(-1);
    if (item) this.store.keep(item);
    this.#sendNext();
  }

  tryAgain(key: string): void {
    this.#become(triedAgain(this.#box, key));
    this.#sendNext();
  }

  /** Answers what was written, or null when it has left already. */
  takeBack(key: string): Fields | null {
    const item = this.#box.items.find((one) => one.key === key);
    const after = takenBack(this.#box, key);
    if (!item || after === this.#box || after.items.includes(item)) return null;
    this.store.forget(key);
    this.#become(after);
    this.#sendNext();
    return item.fields;
  }

  /** The page shows these now. */
  shown(ids: ReadonlySet<string>): void {
    this.#become(shown(this.#box, ids));
  }

  /** The connection has come back, or may have: tries at once. */
  wake(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sendNext();
  }

  /** Another tab has written, sent or taken back. */
  reread(): void {
    this.#sendNext();
  }

  #become(box: Outbox): void {
    if (box === this.#box) return;
    this.#box = box;
    for (const listener of this.#listeners) listener();
  }

  #sendNext(): void {
    // What another tab has written, sent or taken back counts here too, before anything leaves.
    this.#become(reread(this.#box, this.store.list()));
    const item = nextToSend(this.#box);
    if (item === null || this.#stopped || this.#timer !== undefined) return;
    this.#become(began(this.#box, item.key, this.seen()));
    void this.#sendOne(item);
  }

  async #sendOne(item: WaitingItem): Promise<void> {
    const outcome = await this.inTurn(() => this.#sendStillWaiting(item)).catch((): Outcome => ({
      kind: 'later',
      seconds: null,
    }));
    this.#become(answered(this.#box, item.key, outcome));
    if (outcome.kind === 'later') this.#sendLater(outcome.seconds ?? pause(this.#box.failures));
    else this.#sendNext();
  }

  /** While this tab waited for its turn, another may have sent it: sent again, it would count against its writer. */
  async #sendStillWaiting(item: WaitingItem): Promise<Outcome> {
    if (!this.store.list().some(({ key }) => key === item.key)) return { kind: 'elsewhere' };
    const outcome = await this.send(item);
    // Before the turn passes on.
    if (outcome.kind === 'taken') this.store.forget(item.key);
    return outcome;
  }

  #sendLater(seconds: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), seconds * 1000);
  }
}

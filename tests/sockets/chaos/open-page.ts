import { io } from 'socket.io-client';
import { Follower, type LiveSocket } from '~/platform/live/follow';
import { heard, opened, readAgain, shownNow, type Heard } from '~/platform/live/happenings';
import { nextToSend, type Outcome, type WaitingItem } from '~/platform/live/outbox';
import { OutboxSender } from '~/platform/live/outbox-sender';
import { storeIn } from '~/platform/live/outbox-store';
import type { Happening } from '~/platform/live/protocol';
import type { HttpClient } from '../../support/http-client';
import type { Place } from './place';

/** Somebody's browser: what is kept in it survives its pages. */
export interface Browser {
  client: HttpClient;
  personId: string;
  storage: Storage;
}

/**
 * An open page: the product's own outbox, follower and page function, over real HTTP and a real socket, without the
 * pixels.
 */
export class OpenPage<Page extends { seq: number }, Payload> {
  readonly sender: OutboxSender;
  /** Places in the log of what it has heard, as it came. */
  readonly places: number[] = [];
  readonly #socket: LiveSocket;
  readonly #follower: Follower;
  readonly #waiting = new Set<() => void>();
  #kept: Heard<Page, Payload>;
  #offline = false;
  #ended = false;

  private constructor(
    private readonly place: Place<Page, Payload>,
    readonly browser: Browser,
    loaded: Page,
    url: string,
    /** What becomes of the next answers on their way back. */
    private readonly fate: () => 'arrives' | 'is lost' | 'is sent twice',
  ) {
    this.#kept = opened(loaded);
    const { client, personId, storage } = browser;
    this.#socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      extraHeaders: { Origin: url, Cookie: client.cookie },
    });
    const store = storeIn(storage, personId, place.channel);
    this.sender = new OutboxSender(
      store,
      (item) => this.#send(item),
      () => this.#follower.seen,
    );
    this.#follower = new Follower(this.#socket, place.channel, loaded.seq, {
      happened: (happening) => {
        this.places.push(happening.seq);
        this.#kept = heard(this.#kept, happening as Happening<Payload>, place.apply);
        this.#wake();
      },
      here: () => undefined,
      // Who may not read any more is told so by the loader, too.
      behind: () => void this.readAgain().catch(() => (this.#ended = true)),
      ended: (ended) => {
        this.#ended = ended;
        this.#wake();
      },
      connected: (connected) => {
        if (connected) this.sender.wake();
        this.#wake();
      },
    });
    this.sender.subscribe(() => this.#wake());
    this.sender.start();
  }

  static async open<Page extends { seq: number }, Payload>(
    place: Place<Page, Payload>,
    browser: Browser,
    url: string,
    fate: () => 'arrives' | 'is lost' | 'is sent twice',
  ): Promise<OpenPage<Page, Payload>> {
    return new OpenPage(place, browser, await place.load(browser.personId), url, fate);
  }

  /** The page as it is now: `useHappenings` without React. */
  get page(): Page {
    return shownNow(this.#kept, this.place.apply);
  }

  get posts() {
    return this.place.posts(this.page);
  }

  /** Whether the page knows that nothing more comes. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Whether nothing is on its way, nor will be before its writer does something. */
  get resting(): boolean {
    const { box } = this.sender;
    return box.sending === null && nextToSend(box) === null;
  }

  /** What the page shows is read anew, as after each form; it goes on listening. @throws when it may not be read */
  async readAgain(): Promise<void> {
    const page = await this.place.load(this.browser.personId);
    this.#kept = readAgain(this.#kept, page);
    this.#follower.readAgain(page.seq);
    this.#wake();
  }

  /** Its reader asks once more for what was refused. */
  tryAgain(): void {
    for (const { key, trouble } of this.sender.box.items) {
      if (trouble !== null) this.sender.tryAgain(key);
    }
  }

  /** Asks to listen once more; answered after all that the server had to tell by then. */
  async mayListen(): Promise<boolean> {
    await this.until(() => this.#socket.connected);
    const request = { channel: this.place.channel, since: this.#follower.seen };
    const { ok } = await this.#socket.emitWithAck('join', request);
    return ok;
  }

  loseConnection(): void {
    this.#offline = true;
    this.#socket.disconnect();
  }

  findConnection(): void {
    this.#offline = false;
    this.#socket.connect();
    this.sender.wake();
  }

  /** The line drops, and is there again at once. */
  hiccup(): void {
    if (this.#socket.connected) this.#socket.io.engine.close();
  }

  close(): void {
    this.sender.stop();
    this.#follower.stop();
    this.#socket.disconnect();
  }

  /** Resolves as soon as the condition holds; asked again whenever something has changed. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!condition()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  async #send(item: WaitingItem): Promise<Outcome> {
    const unreachable = new TypeError('Failed to fetch');
    if (this.#offline) throw unreachable;
    const { client } = this.browser;
    const fate = this.fate();
    if (fate === 'is sent twice') {
      const [outcome] = await Promise.all([
        this.place.send(client, item),
        this.place.send(client, item),
      ]);
      return outcome;
    }
    const outcome = await this.place.send(client, item);
    if (fate === 'is lost') {
      // The line was gone for a moment; the page hears that it is back.
      setImmediate(() => this.sender.wake());
      throw unreachable;
    }
    return outcome;
  }

  #wake(): void {
    for (const check of this.#waiting) check();
  }
}

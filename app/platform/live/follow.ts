import type { Socket } from 'socket.io-client';
import {
  readMissed,
  type ClientToServer,
  type Happening,
  type Here,
  type JoinReply,
  type ServerToClient,
} from './protocol';

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** What a page wants to be called for. */
export interface Callbacks {
  /** Something happened: in order, each once. */
  happened: (happening: Happening) => void;
  here: (here: Here) => void;
  /** Too much was missed: the page is to be read again, and `readAgain` called then. */
  behind: () => void;
  /** Whether it may not listen any more. */
  ended: (ended: boolean) => void;
  connected: (connected: boolean) => void;
}

/**
 * Follows a channel over a connection that comes and goes: after each return it names the last thing it has heard and is
 * sent what it missed.
 */
export class Follower {
  #seen: number;
  #behind = false;
  readonly #stop: () => void;

  /** @param since the log's newest entry when the page was read */
  constructor(
    private readonly live: LiveSocket,
    private readonly channel: string,
    since: number,
    private readonly on: Callbacks,
  ) {
    this.#seen = since;
    const mine =
      <Message extends { channel: string }>(work: (message: Message) => void) =>
      (message: Message) => {
        if (message.channel === channel) work(message);
      };
    const happened = mine((happening: Happening) => this.#hear(happening));
    const missed = (happenings: Uint8Array | ArrayBuffer) => {
      for (const happening of readMissed(happenings)) happened(happening);
    };
    const here = mine(on.here);
    const left = mine(() => on.ended(true));
    const connect = () => {
      on.connected(true);
      this.#join();
    };
    const disconnect = () => on.connected(false);
    live.on('happened', happened).on('missed', missed).on('here', here).on('left', left);
    live.on('connect', connect).on('disconnect', disconnect);
    this.#stop = () => {
      live.off('happened', happened).off('missed', missed).off('here', here).off('left', left);
      live.off('connect', connect).off('disconnect', disconnect);
    };
    if (live.connected) connect();
    else live.connect(); // does nothing while it is trying already
  }

  /** The newest entry that the page has seen. */
  get seen(): number {
    return this.#seen;
  }

  /** The page was read again: it shows everything up to there. */
  readAgain(seq: number): void {
    this.#seen = Math.max(this.#seen, seq);
    if (!this.#behind) return;
    this.#behind = false;
    // It was not let in: what has happened since is still to come.
    if (this.live.connected) this.#join();
  }

  stop(): void {
    this.#stop();
    this.live.emit('leave', { channel: this.channel });
  }

  #hear(happening: Happening): void {
    if (happening.seq <= this.#seen) return;
    this.#seen = happening.seq;
    this.on.happened(happening);
  }

  #join(): void {
    const request = { channel: this.channel, since: this.#seen };
    this.live.emit('join', request, (reply: JoinReply) => {
      if (reply.ok) return this.on.ended(false);
      if (reply.reason === 'refused') return this.on.ended(true);
      this.#behind = true;
      this.on.behind();
    });
  }
}

import { io, type Socket } from 'socket.io-client';
import {
  readMissed,
  type ClientToServer,
  type Happening,
  type Here,
  type JoinReply,
  type ServerToClient,
} from '~/platform/live/protocol';
import type { HttpClient } from './http-client';

/** A page's connection, without the page. */
export class SocketClient {
  readonly heard: Happening[] = [];
  readonly left: string[] = [];
  readonly here: Here[] = [];
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly #waiting = new Set<() => void>();

  constructor(base: string, client: HttpClient | null, headers: Record<string, string> = {}) {
    this.socket = io(base, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      extraHeaders: {
        Origin: base,
        ...(client === null ? {} : { Cookie: client.cookie }),
        ...headers,
      },
    });
    this.socket.on('happened', (happening) => {
      this.heard.push(happening);
      this.#wake();
    });
    this.socket.on('missed', (happenings) => {
      this.heard.push(...readMissed(happenings));
      this.#wake();
    });
    this.socket.on('left', ({ channel }) => {
      this.left.push(channel);
      this.#wake();
    });
    this.socket.on('here', (here) => {
      this.here.push(here);
      this.#wake();
    });
    this.socket.on('connect', () => this.#wake());
    this.socket.on('disconnect', () => this.#wake());
    this.socket.on('connect_error', () => this.#wake());
  }

  /** Resolves when it is connected; rejects when it is refused. */
  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.socket.connected) return resolve();
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
  }

  join(channel: string, since: number): Promise<JoinReply> {
    return new Promise((resolve) => this.socket.emit('join', { channel, since }, resolve));
  }

  /** Resolves as soon as the condition holds; asked again whenever something arrives. */
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

  close(): void {
    this.socket.disconnect();
  }

  #wake(): void {
    for (const check of this.#waiting) check();
  }
}

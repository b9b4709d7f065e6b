/**
 * What travels over a socket. A public interface, described in `docs/addresses.md`. Sockets never write: a page may
 * join a channel and leave it, and hears what happened there.
 */

/** Asked by a page: listen to a channel, having seen the log up to `since`. */
export interface JoinRequest {
  channel: string;
  since: number;
}

/** Answered to `join`. */
export type JoinReply =
  /** What was missed has been sent; `seq` is the place from which the channel goes on. */
  | { ok: true; seq: number }
  /** `reload`: too much was missed, load the page again. `refused`: no such channel, or not for this person. */
  | { ok: false; reason: 'reload' | 'refused' };

/** Sent to a page: something happened in a channel it listens to. In order of `seq`, each once. */
export interface Happening<Payload = unknown> {
  channel: string;
  seq: number;
  kind: string;
  payload: Payload;
}

/** Sent to a page: who listens to the channel at the moment, people and not their tabs. Nothing of it is kept. */
export interface Here {
  channel: string;
  count: number;
  /** By name; of many, the first. */
  people: Array<{ id: string; name: string }>;
}

export interface ClientToServer {
  join: (request: JoinRequest, answer: (reply: JoinReply) => void) => void;
  leave: (request: { channel: string }) => void;
}

export interface ServerToClient {
  happened: (happening: Happening) => void;
  /** What was missed, before the answer to `join`: see `readMissed`. */
  missed: (happenings: Uint8Array | ArrayBuffer) => void;
  here: (here: Here) => void;
  /** The page may not listen to the channel any more. */
  left: (message: { channel: string }) => void;
}

/** What was missed in a channel: happenings in order, sent as JSON in UTF-8. */
export function readMissed(happenings: Uint8Array | ArrayBuffer): Happening[] {
  return JSON.parse(new TextDecoder().decode(happenings)) as Happening[];
}

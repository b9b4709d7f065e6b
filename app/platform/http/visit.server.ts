import type { Actor } from '../actor';

/** What the process knows of a request before a route sees it. */
export interface Visit {
  readonly actor: Actor;
  /** Public name of the session the browser is signed in with. */
  readonly sessionHandle: string | null;
  /** Whether it is on a computer that others use too. */
  readonly shared: boolean;
  /** The browser's network address, for limits on tries; never stored. */
  readonly address: string;
  /** "Chrome on Windows". */
  readonly device: string;
  /** For the Content-Security-Policy of this one answer. */
  readonly nonce: string;
  /** Waits until the browser has taken what it was sent so far, or has gone. */
  readonly taken: () => Promise<void>;
  /** Whether the form that was sent comes back with messages: the page's title says so. */
  refused: boolean;
  /** What an action answers instead of its page: a file made of what was typed. Only for forms that no script sends. */
  answer?: Response;
}

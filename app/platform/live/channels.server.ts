import type { Actor } from '../actor';
import type { LoggedEntry } from '../activity/activity.server';

/**
 * The register of channels. A channel is what an open page listens to, named `<kind>:<id>`. A feature registers who may
 * listen and what everybody there is sent for an entry of the log; the process carries it (server/live).
 */
export interface Channel<Facts> {
  /** What comes before the colon. */
  kind: string;
  /** What `mayListen` judges by, or null when there is no such thing. */
  find: (id: string) => Promise<Facts | null>;
  /** The same rule as the page's. Asked on joining and again at every delivery. */
  mayListen: (actor: Actor, facts: Facts) => boolean;
  /** What is sent, the same for every listener; null when the entry changes nothing on such a page. */
  render: (
    id: string,
    entry: Pick<LoggedEntry, 'seq' | 'kind' | 'subjects'>,
  ) => Promise<object | null>;
  /** Whether those who listen are told who else does. */
  presence?: boolean;
  /** Kinds of entries that come in floods, such as votes: of each, the latest is told, at most once a second. */
  coalesce?: readonly string[];
  /** Whether guests may ask to listen (`guests.server.ts`); only members may when it is left out. */
  guests?: boolean;
}

const channels = new Map<string, Channel<unknown>>();

/**
 * Registers a kind of channel.
 *
 * @param channel.coalesce the payload of such a kind must say how things stand, not what one entry changed: those before
 *   the latest are never rendered
 */
export function registerChannel<Facts>(channel: Channel<Facts>): void {
  channels.set(channel.kind, channel as Channel<unknown>);
}

/** A channel by name, with what follows the colon; null when no feature knows it. */
export function findChannel(name: string): { channel: Channel<unknown>; id: string } | null {
  const [kind = '', id = '', ...rest] = name.split(':');
  const channel = channels.get(kind);
  return channel && id !== '' && rest.length === 0 ? { channel, id } : null;
}

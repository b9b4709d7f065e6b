import type { LoggedEntry } from '~/platform/activity/activity.server';
import { findChannel } from '~/platform/live/channels.server';
import { Paced } from './paced';

/** Between two times that a flood of entries of one kind is told. */
const MILLISECONDS = 1000;

/**
 * Entries that come in floods (`coalesce` of a channel): the first is told at once, and then the latest of each kind
 * once a second. What waits here is always newer than all that its channel has been told.
 */
export class Gathered {
  readonly #waiting = new Map<string, Map<string, LoggedEntry>>();
  readonly #paced: Paced;

  /** @param due called with the name of a channel when what waits for it is to be taken */
  constructor(due: (name: string) => void) {
    this.#paced = new Paced(due, MILLISECONDS, 'at-once');
  }

  /** Keeps an entry until it is due, instead of the one of its kind before it. */
  keep(name: string, entry: LoggedEntry): void {
    const kinds = this.#waiting.get(name) ?? new Map<string, LoggedEntry>();
    this.#waiting.set(name, kinds.set(entry.kind, entry));
    this.#paced.call(name);
  }

  /** What waits for a channel, oldest first; it waits no longer. */
  take(name: string): LoggedEntry[] {
    const entries = this.#listOf(name);
    this.#waiting.delete(name);
    return entries;
  }

  /** The place in the log from which on nothing has been told yet to a channel; null when nothing waits for it. */
  since(name: string): number | null {
    return this.#listOf(name)[0]?.seq ?? null;
  }

  stop(): void {
    this.#paced.stop();
  }

  #listOf(name: string): LoggedEntry[] {
    return [...(this.#waiting.get(name)?.values() ?? [])].sort((a, b) => a.seq - b.seq);
  }
}

/** Whether entries of a kind are gathered in a channel. */
export function isGathered(name: string, kind: string): boolean {
  return findChannel(name)?.channel.coalesce?.includes(kind) ?? false;
}

import type { Person } from '../actor';

/**
 * The parts of the home page. A feature registers what it can show there; the page asks all of them at once and shows
 * those that have something real. How a part looks is registered beside it, in `home-views`.
 */
export interface HomePart<Data> {
  /** The same key as the view's. */
  key: string;
  /** What to show this person, or null when there is nothing to show. */
  load: (actor: Person) => Promise<Data | null>;
}

const parts = new Map<string, HomePart<unknown>>();

/** Registers a part's content. */
export function registerHomePart<Data>(part: HomePart<Data>): void {
  parts.set(part.key, part);
}

/** Content by key, of the parts that have any. */
export async function loadHomeParts(actor: Person): Promise<Record<string, unknown>> {
  const loaded = await Promise.all(
    [...parts.values()].map(async (part) => [part.key, await part.load(actor)] as const),
  );
  return Object.fromEntries(loaded.filter(([, data]) => data !== null));
}

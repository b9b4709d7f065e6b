import type { Person } from '../actor';

/**
 * The parts of a member's page beyond who they are: what they asked, answered and did. A feature registers what it can
 * show; how it looks is registered beside it, in `profile-views`.
 */
export interface ProfilePart<Data> {
  /** The same key as the view's. */
  key: string;
  /** What to show this reader of that member, under the reader's rights; null when there is nothing. */
  load: (reader: Person, memberId: string) => Promise<Data | null>;
}

const parts = new Map<string, ProfilePart<unknown>>();

/** Registers a part's content. */
export function registerProfilePart<Data>(part: ProfilePart<Data>): void {
  parts.set(part.key, part);
}

/** Content by key, of the parts that have any. */
export async function loadProfileParts(
  reader: Person,
  memberId: string,
): Promise<Record<string, unknown>> {
  const loaded = await Promise.all(
    [...parts.values()].map(async (part) => [part.key, await part.load(reader, memberId)] as const),
  );
  return Object.fromEntries(loaded.filter(([, data]) => data !== null));
}

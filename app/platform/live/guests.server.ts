import type { Person } from '../actor';

/**
 * The register of guests: people whose browser was let in without signing in, say with the code on a badge. They may
 * listen to channels that are open to guests (`registerChannel`), and to no other.
 */

/** Finds the guest a browser belongs to by its `Cookie` header; null for everybody else. */
type ResolveGuest = (cookies: string | null) => Promise<Person | null>;

const resolvers = new Set<ResolveGuest>();

/** Registers a way in which guests come. */
export function registerGuest(resolve: ResolveGuest): void {
  resolvers.add(resolve);
}

/** The guest whose browser sent these cookies, or null. */
export async function findGuest(cookies: string | undefined): Promise<Person | null> {
  for (const resolve of resolvers) {
    const guest = await resolve(cookies ?? null);
    if (guest) return guest;
  }
  return null;
}

import { resolveSession } from '~/features/accounts/sessions.server';
import { isMember, type Person } from '~/platform/actor';
import { findGuest } from '~/platform/live/guests.server';

/** Who is at the other end of a socket. */
export interface Listener {
  actor: Person;
  /** Came without signing in: may listen to what is open to guests. */
  guest: boolean;
}

/**
 * Finds out who listens: a member by their session, otherwise a guest.
 *
 * @param cookies the handshake's `Cookie` header
 * @returns null for a stranger, and for somebody who is no member any more
 */
export async function resolveListener(cookies: string | undefined): Promise<Listener | null> {
  const { actor } = await resolveSession(cookies);
  if (isMember(actor)) return { actor, guest: false };
  const guest = await findGuest(cookies);
  return guest && { actor: guest, guest: true };
}

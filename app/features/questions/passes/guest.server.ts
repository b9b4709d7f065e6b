import { isMember, type Actor, type Person } from '~/platform/actor';
import { hashToken } from '~/platform/secrets/secret.server';
import type { Guest } from '../policy';
import { guestTokenOf } from './cookie.server';
import { readGuest } from './guest.hot.server';

/** Who looks at a session: a member who is signed in, or a guest with a badge. */

/**
 * The guest whose browser was let in with a badge that is still good.
 *
 * @param cookies the request's `Cookie` header, of a page or of a socket's handshake
 * @returns null for everybody else
 */
export async function resolveGuest(cookies: string | null): Promise<Guest | null> {
  const token = await guestTokenOf(cookies);
  const row = token === null ? null : readGuest(hashToken(token));
  if (token === null || !row) return null;
  const { sessionId: passFor, ...who } = row;
  return { kind: 'person', ...who, roles: [], passFor, secret: token };
}

/** Whoever asks for a public page of a session, or null for a stranger. A member's session counts before a badge. */
export async function whoIsIt(actor: Actor, request: Request): Promise<Person | null> {
  return isMember(actor) ? actor : resolveGuest(request.headers.get('Cookie'));
}

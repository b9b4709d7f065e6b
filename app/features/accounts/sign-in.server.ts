import { db } from '~/platform/database/database.server';
import { Invalid } from '~/platform/errors';
import { signInLimit } from './limits.server';
import { isPassword } from './passwords.server';
import type { SignInInput } from './schema';
import { startSession } from './sessions.server';

/** The same words whether the account, the password or both are wrong. */
const WRONG = 'The email address or the password is not right';

/**
 * Signs somebody in.
 *
 * @param from the browser: network address for the limit, device for the list of sessions
 * @returns the `Set-Cookie` header
 * @throws {Invalid} when account and password do not belong together, which of them is not said
 * @throws {RateLimited} after too many tries for this account from this address
 */
export async function signIn(
  { email, password }: Pick<SignInInput, 'email' | 'password'>,
  from: { address: string; device: string },
): Promise<string> {
  await signInLimit.spend(email, from.address);
  const person = await db().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  const right = await isPassword(person?.passwordHash ?? null, password);
  if (!person || !right) throw new Invalid({ email: WRONG });
  await signInLimit.forgive(email, from.address);
  return startSession(person.id, from.device);
}

/**
 * Where to go after signing in.
 *
 * @param next what the form asked for
 * @returns a path of this site; anything else becomes the home page
 */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/')) return '/';
  // The browser's own reading decides: "//elsewhere" and "/\elsewhere" leave the site.
  const here = 'http://here.invalid';
  const url = URL.canParse(next, here) ? new URL(next, here) : null;
  if (url?.origin !== here) return '/';
  // "/.//elsewhere" stays here, but what is left of it once the dots are resolved does not.
  return url.pathname.startsWith('//') ? '/' : url.pathname + url.search + url.hash;
}

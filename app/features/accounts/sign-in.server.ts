import { db } from '~/platform/database/database.server';
import { Invalid } from '~/platform/errors';
import { arrive } from './arrive.server';
import type { Browser } from './browser.server';
import { signInLimit } from './limits.server';
import { isPassword } from './passwords.server';
import type { SignInInput } from './schema';
import { beginPendingSignIn } from './second-factor/sign-in-code.server';
import { hasSecondFactor } from './second-factor/take-code.server';

/** The same words whether the account, the password or both are wrong. */
const WRONG = 'The email address or the password is not right';

/** What a right password leads to. */
export interface SignedIn {
  /** With the cookies. */
  headers: Headers;
  /** Whether a code has to be typed next; until then nobody is signed in. */
  codeNeeded: boolean;
}

/**
 * Signs somebody in, or lets them go on to their second factor. That there is one is told to nobody who does not know the
 * password.
 *
 * @throws {Invalid} when account and password do not belong together, which of them is not said
 * @throws {RateLimited} after too many tries for this account from this address
 */
export async function signIn(
  {
    email,
    password,
    shared = false,
  }: Pick<SignInInput, 'email' | 'password'> & { shared?: boolean },
  browser: Browser,
): Promise<SignedIn> {
  await signInLimit.spend(email, browser.address);
  const person = await db().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  const right = await isPassword(person?.passwordHash ?? null, password);
  if (!person || !right) throw new Invalid({ email: WRONG });
  await signInLimit.forgive(email, browser.address);
  if (await hasSecondFactor(db(), person.id)) {
    return { headers: await beginPendingSignIn(person.id, shared), codeNeeded: true };
  }
  return { headers: await arrive(person.id, browser, shared), codeNeeded: false };
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

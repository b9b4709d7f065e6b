import { createCookie } from '@remix-run/node';
import { seal, unseal } from '../secrets/secret.server';
import { settings } from '../settings.server';

/**
 * One sentence for the next page: "Your password has been changed." It travels in a cookie, sealed so that nobody can
 * put words into the network's mouth, and is said once.
 */

const PURPOSE = 'saying';

const cookie = createCookie('pbc_said', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: settings().publicUrl.startsWith('https:'),
});

/** The `Set-Cookie` header that makes the next page say it. */
export function say(sentence: string): Promise<string> {
  return cookie.serialize(seal(PURPOSE, sentence), { maxAge: 60 });
}

/** What is to be said now, and the header that makes the browser forget it. */
export async function hearSaying(
  request: Request,
): Promise<{ said: string | null; forget: string | null }> {
  const sealed: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof sealed !== 'string') return { said: null, forget: null };
  return { said: unseal(PURPOSE, sealed), forget: await cookie.serialize('', { maxAge: 0 }) };
}

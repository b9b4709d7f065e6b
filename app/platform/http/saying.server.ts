import { createCookie } from '@remix-run/node';
import { seal, unseal } from '../secrets/secret.server';
import { settings } from '../settings.server';

/**
 * One sentence for the next page: "Your password has been changed." It travels in a cookie, sealed so that nobody can
 * put words into the network's mouth, and is said once.
 */

/** What was done, or what the reader should know or do. */
export interface Saying {
  kind: 'done' | 'notice';
  sentence: string;
}

const purposes = { done: 'saying', notice: 'saying-notice' } as const;

const cookie = createCookie('pbc_said', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: settings().publicUrl.startsWith('https:'),
});

/** The `Set-Cookie` header that makes the next page say it. */
export function say({ kind, sentence }: Saying): Promise<string> {
  return cookie.serialize(seal(purposes[kind], sentence), { maxAge: 60 });
}

/** What is to be said now, and the header that makes the browser forget it. */
export async function hearSaying(
  request: Request,
): Promise<{ said: Saying | null; forget: string | null }> {
  const sealed: unknown = await cookie.parse(request.headers.get('Cookie'));
  if (typeof sealed !== 'string') return { said: null, forget: null };
  return { said: unsealSaying(sealed), forget: await cookie.serialize('', { maxAge: 0 }) };
}

function unsealSaying(sealed: string): Saying | null {
  for (const kind of ['done', 'notice'] as const) {
    const sentence = unseal(purposes[kind], sealed);
    if (sentence !== null) return { kind, sentence };
  }
  return null;
}

import { createCookie } from '@remix-run/node';
import { settings } from '~/platform/settings.server';

const SECONDS_KEPT = 7 * 24 * 60 * 60;

/** What a browser is given that came with a badge. It opens one session, and nothing else. */
const cookie = createCookie('pbc_live', {
  path: '/', // the socket stands outside `/live`
  httpOnly: true,
  sameSite: 'lax',
  secure: settings().publicUrl.startsWith('https:'),
  maxAge: SECONDS_KEPT,
});

/** The `Set-Cookie` header that lets the browser in. */
export const keepGuest = (token: string): Promise<string> => cookie.serialize(token);

/** The `Set-Cookie` header that lets it in no longer. */
export const forgetGuest = (): Promise<string> => cookie.serialize('', { maxAge: 0 });

/** The token of a `Cookie` header, or null. */
export async function guestTokenOf(cookies: string | null): Promise<string | null> {
  const token: unknown = await cookie.parse(cookies);
  return typeof token === 'string' && token !== '' ? token : null;
}

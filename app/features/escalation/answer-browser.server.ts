import { createCookie } from '@remix-run/node';
import { newToken } from '~/platform/clock.server';
import { settings } from '~/platform/settings.server';
import { LINK_DAYS } from './links.server';

/** By which the browser is known again that opened a link to a query first. It opens nothing without the link. */

const cookie = createCookie('pbc_answer', {
  httpOnly: true,
  sameSite: 'lax',
  secure: settings().publicUrl.startsWith('https:'),
  // Not the link's own path: what scripts send there goes to its name with `.data` behind, and would come without this.
  path: '/',
  maxAge: LINK_DAYS * 24 * 60 * 60,
});

/** By what the browser is known, or null. */
export async function browserTokenOf(request: Request): Promise<string | null> {
  const kept: unknown = await cookie.parse(request.headers.get('Cookie'));
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

/** Makes the browser known: by what it is known already, or by something new. */
export async function knowBrowser(request: Request): Promise<{ token: string; headers: Headers }> {
  const token = (await browserTokenOf(request)) ?? newToken();
  return { token, headers: new Headers({ 'Set-Cookie': await cookie.serialize(token) }) };
}

import { createCookie } from '@remix-run/node';
import { newToken } from '~/platform/clock.server';
import { settings } from '~/platform/settings.server';

/** What a sign-in knows of the browser it comes from. */
export interface Browser {
  /** Its network address, for limits on tries; never stored. */
  address: string;
  /** "Chrome on Windows". */
  device: string;
  /** Its `Cookie` header. */
  cookies: string | null;
}

/** The browser that sent a form. */
export function browserOf(
  { address, device }: Pick<Browser, 'address' | 'device'>,
  request: Request,
): Browser {
  return { address, device, cookies: request.headers.get('Cookie') };
}

const flags = {
  httpOnly: true,
  sameSite: 'lax',
  secure: settings().publicUrl.startsWith('https:'),
} as const;

const SECONDS_KNOWN = 180 * 24 * 60 * 60;

/** By which a browser is known again. It opens nothing. */
const deviceCookie = createCookie('pbc_device', { ...flags, path: '/', maxAge: SECONDS_KNOWN });

/** For how long a code may be typed after the password. */
export const SECONDS_PENDING = 10 * 60;

/** Between the password and the code. Sent to the pages of signing in alone. */
const pendingCookie = createCookie('pbc_code', {
  ...flags,
  path: '/sign-in',
  maxAge: SECONDS_PENDING,
});

/** By what a browser is known, if it is; otherwise something new. */
export async function deviceTokenOf({ cookies }: Pick<Browser, 'cookies'>): Promise<string> {
  const kept: unknown = await deviceCookie.parse(cookies);
  return typeof kept === 'string' && kept !== '' ? kept : newToken();
}

/** The `Set-Cookie` header that makes the browser known by it. */
export const keepDevice = (token: string): Promise<string> => deviceCookie.serialize(token);

/** The token of a sign-in that waits for its code, or null. */
export async function pendingTokenOf(cookies: string | null): Promise<string | null> {
  const token: unknown = await pendingCookie.parse(cookies);
  return typeof token === 'string' && token !== '' ? token : null;
}

/** The `Set-Cookie` header that lets the browser send its code. */
export const keepPending = (token: string): Promise<string> => pendingCookie.serialize(token);

/** The `Set-Cookie` header that makes the browser forget it. */
export const forgetPending = (): Promise<string> => pendingCookie.serialize('', { maxAge: 0 });

import type { IncomingHttpHeaders } from 'node:http';
import { settings } from '~/platform/settings.server';

/**
 * Whether a request that may change something, or opens a socket, comes from a page of this site. Browsers name the
 * origin on every such request; a client that names none is no browser, and cannot be used against anybody's cookies.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  if (origin === undefined) {
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin';
  }
  if (!URL.canParse(origin)) return false; // "null": from a sandbox or a file
  const from = new URL(origin).host;
  return from === host || from === new URL(settings().publicUrl).host;
}

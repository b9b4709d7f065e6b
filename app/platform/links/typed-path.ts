/** Addresses of this site as people copy them out of their browser. Pure. */

/**
 * The word that stands in an address after a path.
 *
 * @param path as in `/library/`
 * @param typed the whole address, or its last part alone
 * @returns empty for what is no such address
 */
export function wordAfter(path: `/${string}/`, typed: string): string {
  try {
    const { pathname } = new URL(typed.trim(), `https://network.example${path}`);
    if (!pathname.startsWith(path)) return '';
    return decodeURIComponent(pathname.slice(path.length).split('/')[0] ?? '');
  } catch {
    return ''; // no address at all, or one with a stray per cent sign
  }
}

import type { Address } from '../addresses';
import { settings } from '../settings.server';

/**
 * Links to the network's own pages that stand in a post as a bare address are shown by what they lead to. Each feature
 * registers what its addresses lead to; nothing is fetched. What a post says is the same for all its readers, so a link
 * is named only when all of them may see what it leads to (docs/decisions/0034).
 */

/** Pages of one kind, as links in posts name them. */
export interface OwnLinks {
  /** With one parameter. */
  address: Address;
  /**
   * What such pages are called. It reads at once, inside `atOneMoment`, by one statement.
   *
   * @param keys the parameter of each
   * @param readers roles: whoever holds one of them reads the post
   * @returns by parameter; what is not there, or not for all those readers, is left out
   */
  name: (keys: readonly string[], readers: readonly string[]) => ReadonlyMap<string, string>;
}

const kinds: Array<OwnLinks & { pattern: RegExp }> = [];

/** Registers what an address leads to. */
export function registerOwnLinks(links: OwnLinks): void {
  const pattern = new RegExp(`^${links.address.path.replace(/:\w+/, '([^/]+)')}$`);
  kinds.push({ ...links, pattern });
}

/** A link as sanitised Markdown has it; group 1 its address, 2 its other attributes, 3 its words. */
const LINK = /<a href="([^"]*)"([^>]*)>([^<]*)<\/a>/g;

/** Where a bare link leads to: the page's kind and key, and its address on this site. */
interface Target {
  links: OwnLinks;
  key: string;
  path: string;
}

/**
 * Puts names in place of bare links to the network's own pages: one statement for each kind of page, however many links
 * there are. It runs inside `atOneMoment`.
 *
 * @param texts sanitised HTML, as `renderMarkdown` returns it
 * @param readers roles: whoever holds one of them reads the texts
 * @returns the texts, in the same order
 */
export function nameOwnLinks(texts: readonly string[], readers: readonly string[]): string[] {
  const wanted = new Map<OwnLinks, Set<string>>();
  for (const text of texts) {
    for (const { links, key } of listTargets(text)) {
      wanted.set(links, (wanted.get(links) ?? new Set()).add(key));
    }
  }
  if (wanted.size === 0) return [...texts];
  const names = new Map(
    [...wanted].map(([links, keys]) => [links, links.name([...keys], readers)] as const),
  );
  return texts.map((text) =>
    text.replaceAll(LINK, (link, address: string, attributes: string, words: string) => {
      const target = readTarget(address, words);
      const name = target && names.get(target.links)?.get(target.key);
      if (!target || !name) return link;
      return `<a href="${escape(target.path)}"${attributes}>${escape(name)}</a>`;
    }),
  );
}

function listTargets(text: string): Target[] {
  return [...text.matchAll(LINK)].flatMap(
    ([, address = '', , words = '']) => readTarget(address, words) ?? [],
  );
}

/** A link that somebody gave words of their own keeps them. */
function readTarget(address: string, words: string): Target | null {
  if (words !== '' && words !== address) return null;
  const { publicUrl } = settings();
  const written = unescape(address);
  if (!written.startsWith(`${publicUrl}/`) && !/^\/(?![/\\])/.test(written)) return null;
  if (!URL.canParse(written, publicUrl)) return null;
  const { origin, pathname, search, hash } = new URL(written, publicUrl);
  if (origin !== new URL(publicUrl).origin) return null;
  for (const links of kinds) {
    const [, key] = links.pattern.exec(pathname) ?? [];
    if (key !== undefined) return { links, key, path: `${pathname}${search}${hash}` };
  }
  return null;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

function unescape(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

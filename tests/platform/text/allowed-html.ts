import { createRequire } from 'node:module';
import { expect } from 'vitest';

/** What members' texts may become. Written down a second time, so that a change of the renderer's list is noticed. */
const ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'rel'],
  ol: ['start'],
  ...Object.fromEntries(
    'p br strong em s ul li blockquote code pre hr h3 h4'.split(' ').map((tag) => [tag, []]),
  ),
};
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
/** The page on which the text stands. */
const PAGE = 'https://network.invalid/topics/1';

interface Handlers {
  onopentag: (name: string, attributes: Record<string, string>) => void;
  ontext: (text: string) => void;
  oncomment: () => void;
  onprocessinginstruction: () => void;
}
interface HtmlParser {
  Parser: new (handlers: Handlers) => { write: (html: string) => void; end: () => void };
}

// sanitize-html brings it along; it is no dependency of the network's own.
const require = createRequire(import.meta.url);
const { Parser } = createRequire(require.resolve('sanitize-html'))('htmlparser2') as HtmlParser;

/** A text as a browser reads it: its tags, its links, and what a person sees. */
export function readHtml(html: string) {
  const tags: string[] = [];
  /** Where they lead from the page; null leads nowhere. */
  const links: Array<{ rel: string | undefined; to: URL | null }> = [];
  let text = '';
  const forbidden = (what: string) => () => expect.fail(`${what} in ${html}`);
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push(name);
      const allowed = ATTRIBUTES[name] ?? expect.fail(`<${name}> in ${html}`);
      for (const attribute of Object.keys(attributes)) expect(allowed).toContain(attribute);
      if (name === 'a') {
        const { rel, href } = attributes;
        links.push({ rel, to: href === undefined ? null : new URL(href, PAGE) });
      }
    },
    ontext: (part) => {
      text += part;
    },
    oncomment: forbidden('A comment'),
    onprocessinginstruction: forbidden('An instruction'),
  });
  parser.write(html);
  parser.end();
  return { tags, links, text };
}

/**
 * Fails unless the HTML holds allowed tags, attributes and addresses alone, written so plainly that no two browsers
 * can read it differently.
 */
export function expectHarmless(html: string): void {
  const plain = html.replaceAll(/<\/?[a-z0-9]+(?: [a-z]+="[^"<>]*")*(?: \/)?>/g, '');
  expect(plain, 'every "<" begins a plainly written tag').not.toMatch(/[<>]/);
  for (const { rel, to } of readHtml(html).links) {
    expect(rel).toBe('nofollow ugc noopener');
    if (to) expect(SCHEMES).toContain(to.protocol);
  }
}

import { SaxesParser } from 'saxes';
import type { Part } from './archive.server';
import type { TextCollector } from './collector';
import { MAX_DEPTH } from './limits';
import { TextUnreadable } from './unreadable';

/** Which elements of a document hold its words, by their names without prefix. */
export interface Markup {
  /** What stands in them, however deep, is text. */
  holds: ReadonlySet<string>;
  /** Words end where they begin or end. */
  breaks: ReadonlySet<string>;
  /** What stands in them is not: said twice, or struck out. */
  skips: ReadonlySet<string>;
}

/**
 * Reads the words of an XML document as it streams by. Entities of its own are not expanded, and nothing it refers to
 * is fetched.
 *
 * @throws when it is no well-formed XML
 */
export async function readXml(part: Part, markup: Markup, into: TextCollector): Promise<void> {
  await feedXml(part, listen(markup, into), () => into.full);
}

/**
 * Feeds a parser with an XML document as it streams by.
 *
 * @param enough asked after each piece: what follows is not unpacked
 * @throws when it is no well-formed XML
 */
export async function feedXml(
  part: Part,
  parser: SaxesParser,
  enough: () => boolean,
): Promise<void> {
  let decoder: TextDecoder | undefined;
  for await (const piece of part) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoder.decode(piece, { stream: true }));
    if (enough()) return;
  }
  parser.close();
}

function listen({ holds, breaks, skips }: Markup, into: TextCollector): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  let held = 0;
  let skipped = 0;
  const hear = (text: string) => {
    if (held > 0 && skipped === 0) into.add(text);
  };
  parser.on('opentagstart', ({ name }) => {
    const local = localName(name);
    depth += 1;
    if (depth > MAX_DEPTH) throw new TextUnreadable('Elements within elements without end');
    if (holds.has(local)) held += 1;
    if (skips.has(local)) skipped += 1;
    if (breaks.has(local)) into.gap();
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    depth -= 1;
    if (holds.has(local)) held -= 1;
    if (skips.has(local)) skipped -= 1;
    if (breaks.has(local)) into.gap();
  });
  parser.on('text', hear);
  parser.on('cdata', hear);
  return parser;
}

/** An element’s name without its prefix: programs choose prefixes as they like. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** XML of office programs is UTF-8, or says at its very beginning that it is UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

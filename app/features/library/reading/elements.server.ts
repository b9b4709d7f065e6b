import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MAX_DEPTH } from '~/platform/files/text/limits';
import { TextUnreadable } from '~/platform/files/text/unreadable';
import { localName } from '~/platform/files/text/xml.server';

/** The elements of an office document’s part, as they stream by. */

/** An element’s attribute by its name without prefix. */
export function attribute({ attributes }: SaxesTagPlain, wanted: string): string | undefined {
  const all = Object.entries(attributes as Record<string, string>);
  return all.find(([name]) => localName(name) === wanted)?.[1];
}

/**
 * A parser that calls for each element, by its name without prefix, within bounds of depth.
 *
 * @param hear what is called with text
 */
export function listen({
  open,
  close = () => undefined,
  hear = () => undefined,
}: {
  open: (name: string, tag: SaxesTagPlain) => void;
  close?: (name: string) => void;
  hear?: (text: string) => void;
}): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new TextUnreadable('Elements within elements without end');
    open(localName(tag.name), tag);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close(localName(name));
  });
  parser.on('text', hear);
  parser.on('cdata', hear);
  return parser;
}

/** A part is read to its end. */
export const whole = () => false;

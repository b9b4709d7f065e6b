import { SaxesParser } from 'saxes';
import { MAX_DEPTH } from '~/platform/files/text/limits';
import { TextUnreadable } from '~/platform/files/text/unreadable';
import { findMarks, type Blank } from './placeholders';

/**
 * Placeholders in a part of a Word document. Word splits a text into runs wherever spelling, language or a pause in
 * typing changes, so a placeholder is looked for in a paragraph as it is read, not in one element. What is changed are
 * the texts it stands in; every other character of the part stays as it is.
 */

/** A text element, or (without `tag`) a gap such as a tab or a line’s end, across which nothing is read together. */
interface Piece {
  text: string;
  tag?: string;
  /** Where the whole element begins and ends in the XML. */
  from: number;
  to: number;
}

/** What stands for a gap: no placeholder holds it. */
const GAP = '\n';
const GAPS = new Set(['tab', 'br', 'cr']);

/** Characters that XML cannot hold, however they are written. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * The placeholders of a part, in the order of reading, each time they occur.
 *
 * @throws when it is no well-formed XML
 */
export function blanksIn(xml: string): Blank[] {
  return paragraphsOf(xml).flatMap((pieces) =>
    findMarks(pieces.map(({ text }) => text).join('')).map(({ blank }) => blank),
  );
}

/**
 * Puts values in the place of placeholders.
 *
 * @param valueOf by a placeholder’s key; undefined leaves it as it stands. Whatever a value holds stays text
 * @throws when it is no well-formed XML
 */
export function fillPart(xml: string, valueOf: (key: string) => string | undefined): string {
  const edits = paragraphsOf(xml).flatMap((pieces) => fillParagraph(pieces, valueOf));
  edits.sort((a, b) => a.from - b.from);
  let filled = '';
  let at = 0;
  for (const { from, to, xml: written } of edits) {
    filled += xml.slice(at, from) + written;
    at = to;
  }
  return filled + xml.slice(at);
}

/** Texts by paragraph. A text box is a paragraph within another, and read by itself. */
function paragraphsOf(xml: string): Piece[][] {
  const parser = new SaxesParser();
  const done: Piece[][] = [];
  const open: Piece[][] = [];
  let depth = 0;
  let from = 0;
  let text: string | null = null;
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new TextUnreadable('Elements within elements without end');
  });
  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    if (local === 'p') open.push([]);
    if (GAPS.has(local)) open.at(-1)?.push({ text: GAP, from: 0, to: 0 });
    if (local !== 't') return;
    text = '';
    from = xml.lastIndexOf('<', parser.position - 1);
  });
  const hear = (piece: string) => {
    if (text !== null) text += piece;
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    const local = localName(name);
    if (local === 'p') done.push(open.pop() ?? []);
    if (local !== 't' || text === null) return;
    // A line’s end within a text is shown as a space.
    const shown = text.replaceAll(/[\r\n]+/g, ' ');
    open.at(-1)?.push({ text: shown, tag: name, from, to: parser.position });
    text = null;
  });
  parser.write(xml).close();
  return done;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text elements of a paragraph that change, as they are written anew. */
function fillParagraph(pieces: Piece[], valueOf: (key: string) => string | undefined) {
  const text = pieces.map((piece) => piece.text).join('');
  const texts = pieces.map(() => '');
  const touched = new Set<number>();
  /** The piece and the place within it that the next character stands in. */
  let piece = 0;
  let within = 0;
  const take = (length: number, keep: boolean) => {
    for (let left = length; left > 0;) {
      const { text: whole } = pieces[piece] as Piece;
      const taken = Math.min(left, whole.length - within);
      if (keep) texts[piece] += whole.slice(within, within + taken);
      else if (taken > 0) touched.add(piece);
      left -= taken;
      within += taken;
      if (within < whole.length) continue;
      piece += 1;
      within = 0;
    }
  };
  let at = 0;
  for (const { at: start, length, blank } of findMarks(text)) {
    const value = valueOf(blank.key);
    if (value === undefined) continue;
    take(start - at, true);
    while (pieces[piece]?.text === '') piece += 1;
    texts[piece] += value;
    take(length, false);
    at = start + length;
  }
  take(text.length - at, true);
  return [...touched].map((index) => {
    const { from, to, tag = '' } = pieces[index] as Piece;
    return { from, to, xml: writeText(tag, texts[index] ?? '') };
  });
}

/** A text element; each line’s end is a break between two. */
function writeText(tag: string, text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(UNWRITABLE, '').split('\n');
  const prefix = tag.slice(0, -1);
  return lines
    .map((line) => `<${tag} xml:space="preserve">${escape(line)}</${tag}>`)
    .join(`<${prefix}br/>`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

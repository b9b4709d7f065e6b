import type { SaxesTagPlain } from 'saxes';
import { readParts, type Part } from '~/platform/files/text/archive.server';
import { feedXml } from '~/platform/files/text/xml.server';
import { safeHref, type Block, type Run } from './blocks';
import { Builder } from './builder';
import { attribute, listen, whole } from './elements.server';

/** Word documents as blocks. Element names: ECMA-376, part 1, WordprocessingML. */

/** What the document’s own parts say before its text is read. */
interface Surroundings {
  /** Addresses by the id that a link names. */
  links: Map<string, string>;
  /** Levels of headings by the id of their style. */
  headings: Map<string, number>;
  /** Lists that count, `<number of list>:<depth>`. */
  ordered: Set<string>;
}

const parts = [
  'word/_rels/document.xml.rels',
  'word/styles.xml',
  'word/numbering.xml',
  'word/document.xml',
];

/**
 * Reads a Word document.
 *
 * @throws when it cannot be read, or is made to harm
 */
export async function readWord(path: string): Promise<Builder> {
  const builder = new Builder();
  const around: Surroundings = { links: new Map(), headings: new Map(), ordered: new Set() };
  await readParts(
    path,
    (name) => (parts.includes(name) ? parts.indexOf(name) : null),
    async (part, name) => {
      if (name === parts[0]) await readLinks(part, around);
      else if (name === parts[1]) await readStyles(part, around);
      else if (name === parts[2]) await readNumbering(part, around);
      else await readText(part, around, builder);
    },
    () => builder.full,
  );
  return builder;
}

function readLinks(part: Part, { links }: Surroundings): Promise<void> {
  const open = (name: string, tag: SaxesTagPlain) => {
    const id = attribute(tag, 'Id');
    const href = safeHref(attribute(tag, 'Target'));
    if (name === 'Relationship' && id !== undefined && href !== undefined) links.set(id, href);
  };
  return feedXml(part, listen({ open }), whole);
}

function readStyles(part: Part, { headings }: Surroundings): Promise<void> {
  let style = '';
  const open = (name: string, tag: SaxesTagPlain) => {
    if (name === 'style') style = attribute(tag, 'styleId') ?? '';
    if (name !== 'name' || style === '') return;
    const called = attribute(tag, 'val') ?? '';
    const level = /^heading ([1-9])$/i.exec(called)?.[1];
    if (level !== undefined) headings.set(style, Number(level));
    else if (/^title$/i.test(called)) headings.set(style, 1);
  };
  return feedXml(part, listen({ open }), whole);
}

function readNumbering(part: Part, { ordered }: Surroundings): Promise<void> {
  const counting = new Map<string, Set<string>>();
  let abstract = '';
  let depth = '';
  let list = '';
  const open = (name: string, tag: SaxesTagPlain) => {
    if (name === 'abstractNum') abstract = attribute(tag, 'abstractNumId') ?? '';
    else if (name === 'lvl') depth = attribute(tag, 'ilvl') ?? '0';
    else if (name === 'numFmt' && attribute(tag, 'val') !== 'bullet') {
      counting.set(abstract, (counting.get(abstract) ?? new Set()).add(depth));
    } else if (name === 'num') list = attribute(tag, 'numId') ?? '';
    else if (name === 'abstractNumId') {
      const depths = counting.get(attribute(tag, 'val') ?? '') ?? [];
      for (const counted of depths) ordered.add(`${list}:${counted}`);
    }
  };
  return feedXml(part, listen({ open }), whole);
}

/** What is known of a paragraph while it is read. */
interface Paragraph {
  style: string;
  list: string;
  depth: number;
}

/** ST_OnOff: it is on when nothing is said. */
const isOn = (value: string | undefined) => !['0', 'false', 'off', 'none'].includes(value ?? '');

async function readText(part: Part, around: Surroundings, builder: Builder): Promise<void> {
  const paragraphs: Paragraph[] = [];
  let manner: Omit<Run, 'text'> = {};
  let href: string | undefined;
  /** What stands there a second time for older programs, and what was struck out. */
  let skipped = 0;
  let held = 0;
  const opened: Record<string, (tag: SaxesTagPlain) => void> = {
    p: () => {
      paragraphs.push({ style: '', list: '', depth: 0 });
      builder.beginParagraph();
    },
    pStyle: (tag) => set((paragraph) => (paragraph.style = attribute(tag, 'val') ?? '')),
    numId: (tag) => set((paragraph) => (paragraph.list = attribute(tag, 'val') ?? '')),
    ilvl: (tag) => set((paragraph) => (paragraph.depth = Number(attribute(tag, 'val') ?? 0) || 0)),
    r: () => (manner = {}),
    b: (tag) => isOn(attribute(tag, 'val')) && (manner.bold = true),
    i: (tag) => isOn(attribute(tag, 'val')) && (manner.italic = true),
    hyperlink: (tag) => (href = around.links.get(attribute(tag, 'id') ?? '')),
    t: () => (held += 1),
    tab: () => say('\t'),
    br: () => say('\n'),
    cr: () => say('\n'),
    tbl: () => builder.beginTable(),
    tr: () => builder.beginRow(),
    tblHeader: (tag) => isOn(attribute(tag, 'val')) && builder.headRow(),
    tc: () => builder.beginCell(),
    gridSpan: (tag) => builder.spanCell(Number(attribute(tag, 'val'))),
  };
  const closed: Record<string, () => void> = {
    p: () => {
      const paragraph = paragraphs.pop();
      builder.endParagraph((runs) => blockOf(paragraph, runs, around));
    },
    t: () => (held -= 1),
    hyperlink: () => (href = undefined),
    tc: () => builder.endCell(),
    tbl: () => builder.endTable(),
  };
  const set = (change: (paragraph: Paragraph) => void) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) change(paragraph);
  };
  const say = (text: string) => {
    if (skipped === 0) builder.say(text, href === undefined ? manner : { ...manner, href });
  };
  const parser = listen({
    open: (name, tag) => {
      if (SKIPPED.has(name)) skipped += 1;
      if (skipped === 0 && Object.hasOwn(opened, name)) opened[name]?.(tag);
    },
    close: (name) => {
      if (skipped === 0 && Object.hasOwn(closed, name)) closed[name]?.();
      if (SKIPPED.has(name)) skipped -= 1;
    },
    hear: (text) => {
      if (held > 0) say(text);
    },
  });
  await feedXml(part, parser, () => builder.full);
}

const SKIPPED = new Set(['Fallback', 'del', 'moveFrom', 'pPrChange', 'rPrChange']);

function blockOf(paragraph: Paragraph | undefined, runs: Run[], around: Surroundings): Block {
  const { style = '', list = '', depth = 0 } = paragraph ?? {};
  const level = around.headings.get(style);
  if (level !== undefined) return { kind: 'heading', level, runs };
  // A list’s number is 0 where a paragraph is taken out of the list its style puts it into.
  if (list === '' || list === '0') return { kind: 'paragraph', runs };
  return {
    kind: 'item',
    depth: Math.min(depth, 8),
    ordered: around.ordered.has(`${list}:${depth}`),
    runs,
  };
}

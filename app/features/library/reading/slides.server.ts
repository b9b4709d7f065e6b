import type { SaxesTagPlain } from 'saxes';
import { readParts, type Part } from '~/platform/files/text/archive.server';
import { feedXml } from '~/platform/files/text/xml.server';
import type { Block, Run } from './blocks';
import { Builder } from './builder';
import { attribute, listen, whole } from './elements.server';

/**
 * Presentations as blocks: a heading for each slide, and under it what stands there in the order of the file. Element names:
 * ECMA-376, part 1, PresentationML and DrawingML; ISO/IEC 26300.
 */

/** Below the page's own heading and its document's. */
const SLIDE_LEVEL = 2;
const TITLE_LEVEL = 3;

const PRESENTATION = 'ppt/presentation.xml';
const LINKS = 'ppt/_rels/presentation.xml.rels';

/**
 * Reads a PowerPoint presentation, its slides in the order in which they are shown.
 *
 * @throws when it cannot be read, or is made to harm
 */
export async function readPowerPoint(path: string): Promise<Builder> {
  const builder = new Builder();
  const slides = await listSlides(path);
  await readParts(
    path,
    (name) => (slides.includes(name) ? slides.indexOf(name) : null),
    (part, name) => {
      beginSlide(builder, slides.indexOf(name) + 1);
      return readSlide(part, builder);
    },
    () => builder.full,
  );
  return builder;
}

/** The parts that hold slides, in order: the files' own numbers are those of their making. */
async function listSlides(path: string): Promise<string[]> {
  const ids: string[] = [];
  const targets = new Map<string, string>();
  await readParts(
    path,
    (name) => (name === PRESENTATION || name === LINKS ? 0 : null),
    (part, name) => {
      const open = (element: string, tag: SaxesTagPlain) => {
        if (name === LINKS && element === 'Relationship') {
          targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
        }
        if (name === PRESENTATION && element === 'sldId') ids.push(linkOf(tag));
      };
      return feedXml(part, listen({ open }), whole);
    },
    () => false,
  );
  return ids.flatMap((id) => {
    const target = targets.get(id);
    return target === undefined ? [] : [target.replace(/^\/?(ppt\/)?/, 'ppt/')];
  });
}

/** The id of a link, which stands beside an element’s own `id` under the prefix of relationships. */
function linkOf({ attributes }: SaxesTagPlain): string {
  const all = Object.entries(attributes as Record<string, string>);
  return all.find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function beginSlide(builder: Builder, number: number): void {
  builder.beginParagraph();
  builder.say(`Slide ${number}`);
  builder.endParagraph((runs) => ({ kind: 'heading', level: SLIDE_LEVEL, runs }));
}

const isOn = (value: string | undefined) => value === '1' || value === 'true';

async function readSlide(part: Part, builder: Builder): Promise<void> {
  /** What the shape is a place for: a title, a list of points, or neither. */
  let place: 'title' | 'points' | '' = '';
  let depth = 0;
  let manner: Omit<Run, 'text'> = {};
  let heard = false;
  let skipped = 0;
  const opened: Record<string, (tag: SaxesTagPlain) => void> = {
    sp: () => (place = ''),
    ph: (tag) => {
      const type = attribute(tag, 'type') ?? 'body';
      if (type === 'title' || type === 'ctrTitle') place = 'title';
      else if (type === 'body') place = 'points';
    },
    p: () => {
      depth = 0;
      builder.beginParagraph();
    },
    pPr: (tag) => (depth = Math.min(Number(attribute(tag, 'lvl') ?? 0) || 0, 8)),
    r: () => (manner = {}),
    rPr: (tag) => {
      const bold = isOn(attribute(tag, 'b'));
      const italic = isOn(attribute(tag, 'i'));
      manner = { ...(bold && { bold }), ...(italic && { italic }) };
    },
    t: () => (heard = true),
    br: () => builder.say('\n'),
    tbl: () => builder.beginTable(),
    tr: () => builder.beginRow(),
    tc: (tag) => {
      builder.beginCell();
      builder.spanCell(Number(attribute(tag, 'gridSpan') ?? 1));
    },
  };
  const closed: Record<string, () => void> = {
    p: () => builder.endParagraph((runs) => pointOrWords(runs, place, depth)),
    t: () => (heard = false),
    sp: () => (place = ''),
    tc: () => builder.endCell(),
    tbl: () => builder.endTable(),
  };
  await feedXml(
    part,
    listen({
      open: (name, tag) => {
        // What older versions show instead stands there a second time.
        if (name === 'Fallback') skipped += 1;
        else if (skipped === 0) opened[name]?.(tag);
      },
      close: (name) => {
        if (name === 'Fallback') skipped -= 1;
        else if (skipped === 0) closed[name]?.();
      },
      hear: (text) => {
        if (heard && skipped === 0) builder.say(text, manner);
      },
    }),
    () => builder.full,
  );
}

function pointOrWords(runs: Run[], place: 'title' | 'points' | '', depth: number): Block {
  if (place === 'title') return { kind: 'heading', level: TITLE_LEVEL, runs };
  if (place === 'points') return { kind: 'item', depth, ordered: false, runs };
  return { kind: 'paragraph', runs };
}

/**
 * Reads an OpenDocument presentation. What its speaker notes is not shown.
 *
 * @throws when it cannot be read, or is made to harm
 */
export async function readOpenPresentation(path: string): Promise<Builder> {
  const builder = new Builder();
  await readParts(
    path,
    (name) => (name === 'content.xml' ? 0 : null),
    (part) => readPages(part, builder),
    () => false,
  );
  return builder;
}

const NOT_SHOWN = new Set(['notes', 'annotation', 'forms']);

async function readPages(part: Part, builder: Builder): Promise<void> {
  let slides = 0;
  let title = false;
  let lists = 0;
  let open = 0;
  let skipped = 0;
  const opened: Record<string, (tag: SaxesTagPlain) => void> = {
    page: () => beginSlide(builder, (slides += 1)),
    frame: (tag) => (title = attribute(tag, 'class') === 'title'),
    list: () => (lists += 1),
    p: () => {
      open += 1;
      builder.beginParagraph();
    },
    'line-break': () => builder.say('\n'),
    tab: () => builder.say('\t'),
    table: () => builder.beginTable(),
    'table-row': () => builder.beginRow(),
    'table-cell': () => builder.beginCell(),
  };
  const closed: Record<string, () => void> = {
    frame: () => (title = false),
    list: () => (lists -= 1),
    p: () => {
      open -= 1;
      const place = title ? 'title' : lists > 0 ? 'points' : '';
      builder.endParagraph((runs) => pointOrWords(runs, place, lists - 1));
    },
    table: () => builder.endTable(),
    'table-cell': () => builder.endCell(),
  };
  await feedXml(
    part,
    listen({
      open: (name, tag) => {
        if (NOT_SHOWN.has(name)) skipped += 1;
        else if (skipped === 0) opened[name]?.(tag);
      },
      close: (name) => {
        if (NOT_SHOWN.has(name)) skipped -= 1;
        else if (skipped === 0) closed[name]?.();
      },
      hear: (text) => {
        if (open > 0 && skipped === 0) builder.say(text);
      },
    }),
    () => builder.full,
  );
}

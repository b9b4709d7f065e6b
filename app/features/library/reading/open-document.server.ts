import type { SaxesTagPlain } from 'saxes';
import { readParts, type Part } from '~/platform/files/text/archive.server';
import { feedXml } from '~/platform/files/text/xml.server';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_SHEETS,
  MAX_CELL,
  safeHref,
  type Run,
  type Sheet,
} from './blocks';
import { Builder } from './builder';
import { attribute, listen } from './elements.server';

/** OpenDocument texts as blocks, and workbooks as tables. Element names: ISO/IEC 26300. */

const CONTENT = 'content.xml';

async function readContent(path: string, read: (part: Part) => Promise<void>): Promise<void> {
  await readParts(
    path,
    (name) => (name === CONTENT ? 0 : null),
    read,
    () => false,
  );
}

/**
 * Reads an OpenDocument text.
 *
 * @throws when it cannot be read, or is made to harm
 */
export async function readOpenText(path: string): Promise<Builder> {
  const builder = new Builder();
  await readContent(path, (part) => readText(part, builder));
  return builder;
}

const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'note-citation',
  'forms',
  'sequence-decls',
]);

async function readText(part: Part, builder: Builder): Promise<void> {
  const styles = new Map<string, Omit<Run, 'text'>>();
  let style = '';
  const manners: Array<Omit<Run, 'text'>> = [];
  const levels: number[] = [];
  let lists = 0;
  let href: string | undefined;
  let skipped = 0;
  const say = (text: string) => {
    const manner = manners.at(-1) ?? {};
    builder.say(text, href === undefined ? manner : { ...manner, href });
  };
  const opened: Record<string, (tag: SaxesTagPlain) => void> = {
    style: (tag) => (style = attribute(tag, 'name') ?? ''),
    'text-properties': (tag) => {
      const bold = attribute(tag, 'font-weight') === 'bold';
      const italic = attribute(tag, 'font-style') === 'italic';
      styles.set(style, { ...(bold && { bold }), ...(italic && { italic }) });
    },
    h: (tag) => {
      levels.push(Number(attribute(tag, 'outline-level') ?? 1) || 1);
      builder.beginParagraph();
    },
    p: () => builder.beginParagraph(),
    list: () => (lists += 1),
    span: (tag) => {
      const own = styles.get(attribute(tag, 'style-name') ?? '');
      manners.push({ ...manners.at(-1), ...own });
    },
    a: (tag) => (href = safeHref(attribute(tag, 'href'))),
    s: (tag) => say(' '.repeat(Math.min(Number(attribute(tag, 'c') ?? 1) || 1, 20))),
    tab: () => say('\t'),
    'line-break': () => say('\n'),
    table: () => builder.beginTable(),
    'table-row': () => builder.beginRow(),
    'table-cell': (tag) => {
      builder.beginCell();
      builder.spanCell(Number(attribute(tag, 'number-columns-spanned')));
    },
  };
  const closed: Record<string, () => void> = {
    h: () => {
      const level = levels.pop() ?? 1;
      builder.endParagraph((runs) => ({ kind: 'heading', level, runs }));
    },
    p: () => {
      const depth = Math.min(lists, 9) - 1;
      builder.endParagraph((runs) =>
        depth < 0 ? { kind: 'paragraph', runs } : { kind: 'item', depth, ordered: false, runs },
      );
    },
    list: () => (lists -= 1),
    span: () => manners.pop(),
    a: () => (href = undefined),
    'table-cell': () => builder.endCell(),
    table: () => builder.endTable(),
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
      if (skipped === 0) say(text);
    },
  });
  await feedXml(part, parser, () => builder.full);
}

/**
 * Reads the tables of an OpenDocument workbook.
 *
 * @throws when it cannot be read, or is made to harm
 */
export async function readOpenWorkbook(path: string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  await readContent(path, (part) => readSheets(part, sheets));
  return sheets.filter(({ rows }) => rows.length > 0);
}

async function readSheets(part: Part, sheets: Sheet[]): Promise<void> {
  let row: string[] = [];
  let cell = '';
  let repeated = 1;
  let held = 0;
  const parser = listen({
    open: (name, tag) => {
      if (name === 'table') sheets.push({ name: attribute(tag, 'name') ?? '', rows: [], more: 0 });
      else if (name === 'table-row') row = [];
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = '';
        // A thousand empty cells to the edge of the sheet are one element.
        repeated = Number(attribute(tag, 'number-columns-repeated') ?? 1) || 1;
      } else if (name === 'p') {
        held += 1;
        if (cell !== '') cell += '\n';
      }
    },
    close: (name) => {
      if (name === 'p') held -= 1;
      if (name === 'table-cell' || name === 'covered-table-cell') {
        for (let times = 0; times < repeated && row.length < MAX_COLUMNS; times += 1)
          row.push(cell);
      }
      if (name === 'table-row') keep(sheets.at(-1), row);
    },
    hear: (text) => {
      if (held > 0 && cell.length < MAX_CELL) cell += text.slice(0, MAX_CELL);
    },
  });
  await feedXml(part, parser, () => sheets.length > MAX_SHEETS);
}

/** Without what is empty at its end; an empty row says nothing on a page. */
function keep(sheet: Sheet | undefined, row: string[]): void {
  const last = row.findLastIndex((cell) => cell !== '');
  if (!sheet || last < 0) return;
  if (sheet.rows.length < MAX_ROWS) sheet.rows.push(row.slice(0, last + 1));
  else sheet.more += 1;
}

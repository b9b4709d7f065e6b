import type { SaxesTagPlain } from 'saxes';
import { readParts, type Part } from '~/platform/files/text/archive.server';
import { feedXml, localName } from '~/platform/files/text/xml.server';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, type Sheet } from './blocks';
import { formatCell, type CellFormat } from './cell-format';
import { attribute, listen, whole } from './elements.server';

/** Workbooks as tables, with the values that were worked out when they were saved. ECMA-376, part 1, SpreadsheetML. */

/** More strings than any table that is shown can name. */
const MAX_STRINGS = 200_000;

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const order = [
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
];

interface Workbook {
  /** Names by the id of the part that holds them, in their order. */
  names: Array<{ name: string; id: string }>;
  /** Ids by the part’s name. */
  ids: Map<string, string>;
  formats: CellFormat[];
  strings: string[];
}

/**
 * Reads the tables of an Excel workbook.
 *
 * @throws when it cannot be read, or is made to harm
 */
export async function readWorkbook(path: string): Promise<Sheet[]> {
  const book: Workbook = { names: [], ids: new Map(), formats: [], strings: [] };
  const read = new Map<string, Omit<Sheet, 'name'>>();
  await readParts(
    path,
    rankOf,
    async (part, name) => {
      if (name === order[0]) await readNames(part, book);
      else if (name === order[1]) await readIds(part, book);
      else if (name === order[2]) await readFormats(part, book);
      else if (name === order[3]) await readStrings(part, book);
      else read.set(book.ids.get(name) ?? name, await readSheet(part, book));
    },
    () => read.size >= MAX_SHEETS,
  );
  return book.names.flatMap(({ name, id }) => {
    const sheet = read.get(id);
    return sheet && sheet.rows.length > 0 ? { name, ...sheet } : [];
  });
}

function rankOf(name: string): number | null {
  const place = order.indexOf(name);
  if (place >= 0) return place;
  const number = SHEET.exec(name)?.[1];
  return number === undefined ? null : order.length + Number(number);
}

function readNames(part: Part, { names }: Workbook): Promise<void> {
  const open = (element: string, tag: SaxesTagPlain) => {
    // The id of its part has a prefix; its own number has none.
    const id = Object.entries(tag.attributes as Record<string, string>).find(
      ([name]) => name.includes(':') && localName(name) === 'id',
    )?.[1];
    const hidden = attribute(tag, 'state') !== undefined && attribute(tag, 'state') !== 'visible';
    if (element !== 'sheet' || id === undefined || hidden) return;
    names.push({ name: attribute(tag, 'name') ?? '', id });
  };
  return feedXml(part, listen({ open }), whole);
}

function readIds(part: Part, { ids }: Workbook): Promise<void> {
  const open = (element: string, tag: SaxesTagPlain) => {
    const target = (attribute(tag, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/');
    const id = attribute(tag, 'Id');
    if (element === 'Relationship' && id !== undefined) ids.set(target, id);
  };
  return feedXml(part, listen({ open }), whole);
}

function readFormats(part: Part, { formats }: Workbook): Promise<void> {
  const codes = new Map<number, string>();
  let inCells = false;
  const open = (element: string, tag: SaxesTagPlain) => {
    if (element === 'numFmt') {
      codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
    }
    if (element === 'cellXfs') inCells = true;
    else if (element === 'cellStyles' || element === 'dxfs') inCells = false;
    if (element !== 'xf' || !inCells) return;
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    formats.push({ id, code: codes.get(id) ?? '' });
  };
  return feedXml(part, listen({ open }), whole);
}

async function readStrings(part: Part, { strings }: Workbook): Promise<void> {
  let held = 0;
  let skipped = 0;
  let text = '';
  const open = (element: string) => {
    if (element === 'si') text = '';
    if (element === 't') held += 1;
    if (element === 'rPh') skipped += 1;
  };
  const close = (element: string) => {
    if (element === 't') held -= 1;
    if (element === 'rPh') skipped -= 1;
    if (element === 'si') strings.push(text);
  };
  const hear = (piece: string) => {
    if (held > 0 && skipped === 0 && text.length < MAX_CELL) text += piece.slice(0, MAX_CELL);
  };
  await feedXml(part, listen({ open, close, hear }), () => strings.length > MAX_STRINGS);
}

async function readSheet(part: Part, { formats, strings }: Workbook): Promise<Omit<Sheet, 'name'>> {
  const rows: string[][] = [];
  let more = 0;
  let column = -1;
  let type = '';
  let format: CellFormat | undefined;
  let held = 0;
  let value = '';
  const open = (element: string, tag: SaxesTagPlain) => {
    if (element === 'row') {
      if (rows.length < MAX_ROWS) rows.push([]);
      else more += 1;
      column = -1;
    } else if (element === 'c') {
      const named = columnOf(attribute(tag, 'r'));
      column = named ?? column + 1;
      type = attribute(tag, 't') ?? 'n';
      format = formats[Number(attribute(tag, 's') ?? 0)];
      value = '';
    } else if (element === 'v' || element === 't') held += 1;
  };
  const close = (element: string) => {
    if (element === 'v' || element === 't') held -= 1;
    if (element !== 'c' || more > 0 || column < 0 || column >= MAX_COLUMNS) return;
    const shown = type === 's' ? (strings[Number(value)] ?? '') : formatCell(value, type, format);
    const row = rows.at(-1);
    if (!row || shown === '') return;
    while (row.length < column) row.push('');
    row[column] = shown.slice(0, MAX_CELL);
  };
  const hear = (piece: string) => {
    if (held > 0 && value.length < MAX_CELL) value += piece.slice(0, MAX_CELL);
  };
  await feedXml(part, listen({ open, close, hear }), whole);
  return { rows: trim(rows), more };
}

/** Which column a cell’s name means, from 0: `B3` is 1. */
function columnOf(name: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Without what is empty at the end, and between: a form’s empty lines say nothing on a page. */
function trim(rows: string[][]): string[][] {
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

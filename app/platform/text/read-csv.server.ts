import { setImmediate as letOthersGo } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeWindows } from './windows.server';

/** A row of a table, as a spreadsheet program numbers it. */
export interface CsvRow {
  number: number;
  /** Without spaces at both ends. */
  cells: string[];
}

/** Why a file cannot be read as a table, in words for who sent it. */
export class CsvUnreadable extends Error {
  override readonly name = 'CsvUnreadable';
}

/** So much is parsed before others get their turn: a few milliseconds. */
const PIECE = 32 * 1024;
/** A cell as long as that is no cell: somewhere a quotation mark is missing. */
const MAX_RECORD = 20_000;

/**
 * Reads a table as spreadsheet programs and address books write it: with or without byte order mark, any line ends,
 * separated by commas, semicolons or tabs, in UTF-8 or in the letters of Windows. Empty rows are left out. A long file
 * is read in pieces, so that nobody waits for it.
 *
 * @param maxRows reading stops after so many and one more, so that the caller can tell
 * @throws {CsvUnreadable} when a quotation mark is missing
 */
export async function readCsv(bytes: Uint8Array, maxRows: number): Promise<CsvRow[]> {
  const text = decode(bytes);
  const parser = parse({
    delimiter: delimiterOf(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
    info: true,
  });
  const rows: CsvRow[] = [];
  const failed = new Promise<never>((_, reject) => parser.once('error', reject));
  failed.catch(() => undefined); // heard below, with whichever piece it came
  parser.on('readable', () => {
    let read: Parsed | null;
    while ((read = parser.read() as Parsed | null) !== null) {
      const cells = read.record.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) rows.push({ number: read.info.records, cells });
    }
  });
  const ended = new Promise<void>((resolve) => parser.once('end', () => resolve()));
  try {
    for (let at = 0; at < text.length && rows.length <= maxRows; at += PIECE) {
      parser.write(text.slice(at, at + PIECE));
      await Promise.race([letOthersGo(), failed]);
    }
    parser.end();
    await Promise.race([ended, failed]);
  } catch (error) {
    if (error instanceof CsvError) throw new CsvUnreadable(sayProblem(error));
    throw error;
  }
  return rows.slice(0, maxRows + 1);
}

interface Parsed {
  record: string[];
  info: { records: number };
}

function sayProblem({ lines }: CsvError & { lines?: number }): string {
  const where = typeof lines === 'number' ? ` near line ${lines}` : '';
  return `The file cannot be read as a table: a quotation mark is missing${where}`;
}

/** UTF-8, unless it cannot be that: then what Excel on Windows writes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

const DELIMITERS = [',', ';', '\t'];

/** What separates the cells of the first row that says anything; quoted cells may hold any of them. */
function delimiterOf(text: string): string {
  const first = /[^\s][^\r\n]*/.exec(text)?.[0] ?? '';
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

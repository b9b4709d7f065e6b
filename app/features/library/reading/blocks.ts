/**
 * A document as its page shows it: what it says and how it is built, and nothing of what it looks like. Blocks are drawn
 * by components, so that nothing of a document’s own markup ever reaches a page. Pure and safe for the browser.
 */

/** Text in one manner. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  /** An address of the web or of mail. */
  href?: string;
}

export type Block =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  /** A point of a list, `depth` lists deep from 0. */
  | { kind: 'item'; depth: number; ordered: boolean; runs: Run[] }
  | { kind: 'table'; rows: Row[] };

export interface Row {
  heading: boolean;
  cells: Cell[];
}

export interface Cell {
  blocks: Block[];
  /** How many columns it takes. */
  span: number;
}

/** A table of a workbook. */
export interface Sheet {
  name: string;
  rows: string[][];
  /** Rows that are not shown. */
  more: number;
}

/** What a file says. */
export type Reading =
  | { kind: 'document'; blocks: Block[]; cut: boolean }
  | { kind: 'sheets'; sheets: Sheet[] }
  | { kind: 'text'; text: string; cut: boolean };

/** More is not shown: whoever reads so far downloads it. */
export const MAX_BLOCKS = 4_000;
export const MAX_CHARACTERS = 400_000;
export const MAX_SHEETS = 20;
export const MAX_ROWS = 200;
export const MAX_COLUMNS = 30;
/** Of one cell of a workbook. */
export const MAX_CELL = 1_000;

/** An address that a document may lead to; undefined for all others. */
export function safeHref(typed: string | undefined): string | undefined {
  if (typed === undefined || !URL.canParse(typed)) return undefined;
  const { protocol, href } = new URL(typed);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}

/** The words of runs. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The words of blocks, a line each: for telling two versions apart. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [textOf(block.runs).trim()];
    return block.rows.map(({ cells }) =>
      cells.map((cell) => linesOf(cell.blocks).join(' ')).join(' | '),
    );
  });
}

import { MAX_BLOCKS, MAX_CHARACTERS, type Block, type Cell, type Row, type Run } from './blocks';

/**
 * Builds blocks while the elements of a document stream by, whatever it was written with. What stands in a table’s cell is
 * built in that cell.
 */
export class Builder {
  readonly blocks: Block[] = [];
  /** There is more than is shown. */
  cut = false;
  #count = 0;
  #characters = 0;
  /** Where blocks go: into the document, or into a cell of a table within it. */
  readonly #places: Block[][] = [this.blocks];
  readonly #tables: Row[][] = [];
  /** Paragraphs within paragraphs: text boxes. */
  readonly #runs: Run[][] = [];

  /** Nothing more is wanted. */
  get full(): boolean {
    return this.cut;
  }

  beginParagraph(): void {
    this.#runs.push([]);
  }

  /** Adds text to the paragraph that was begun last; text outside of all is none. */
  say(text: string, manner: Omit<Run, 'text'> = {}): void {
    const runs = this.#runs.at(-1);
    if (!runs || text === '' || this.cut) return;
    this.#characters += text.length;
    if (this.#characters > MAX_CHARACTERS) {
      this.cut = true;
      return;
    }
    const last = runs.at(-1);
    const same =
      last?.bold === manner.bold && last?.italic === manner.italic && last?.href === manner.href;
    if (last && same) last.text += text;
    else runs.push({ text, ...manner });
  }

  /** Ends the paragraph; without words it is not shown. `as` says what it is. */
  endParagraph(as: (runs: Run[]) => Block): void {
    const runs = this.#runs.pop();
    if (runs?.some(({ text }) => text.trim() !== '')) this.#put(as(runs));
  }

  beginTable(): void {
    this.#tables.push([]);
  }

  beginRow(): void {
    this.#tables.at(-1)?.push({ heading: false, cells: [] });
  }

  /** Says that the row is one of headings. */
  headRow(): void {
    const row = this.#tables.at(-1)?.at(-1);
    if (row) row.heading = true;
  }

  beginCell(): void {
    const cell = { blocks: [], span: 1 };
    this.#tables.at(-1)?.at(-1)?.cells.push(cell);
    this.#places.push(cell.blocks);
  }

  spanCell(columns: number): void {
    const cell = this.#tables.at(-1)?.at(-1)?.cells.at(-1);
    if (cell && Number.isInteger(columns) && columns > 1) cell.span = Math.min(columns, 50);
  }

  endCell(): void {
    if (this.#places.length > 1) this.#places.pop();
  }

  endTable(): void {
    const rows = this.#tables.pop()?.filter(({ cells }) => cells.length > 0) ?? [];
    const [first] = rows;
    // Few say which row names the columns, and most make it bold.
    if (first && rows.length > 1 && rows.every(({ heading }) => !heading)) {
      first.heading = first.cells.every(isBold);
    }
    if (rows.length > 0) this.#put({ kind: 'table', rows });
  }

  #put(block: Block): void {
    this.#count += 1;
    if (this.#count > MAX_BLOCKS) this.cut = true;
    else this.#places.at(-1)?.push(block);
  }
}

/** Whether all that a cell says is bold, and it says something. */
function isBold({ blocks }: Cell): boolean {
  return (
    blocks.length > 0 &&
    blocks.every(
      (block) =>
        block.kind !== 'table' && block.runs.every(({ bold, text }) => bold ?? text.trim() === ''),
    )
  );
}

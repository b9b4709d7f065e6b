/**
 * Begins a formula in spreadsheet programs, in the wide letters of East Asian ones too, or hides one behind a line that
 * begins anew.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Whether spreadsheet programs would take a text for a formula. */
export function beginsLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** By it spreadsheet programs know that the file is UTF-8; a file begins with it. */
export const CSV_BEGINNING = '\uFEFF';

/** One row of a CSV file (RFC 4180), with an apostrophe before what a spreadsheet program would take for a formula. */
export function writeCsvRow(row: readonly string[]): string {
  return `${row.map(cell).join(',')}\r\n`;
}

/**
 * Rows as a whole CSV file that spreadsheet programs open as text.
 *
 * @param rows the headings first
 */
export function writeCsv(rows: ReadonlyArray<readonly string[]>): string {
  return CSV_BEGINNING + rows.map(writeCsvRow).join('');
}

function cell(text: string): string {
  const harmless = beginsLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Begins a formula in spreadsheet programs, or hides one behind a line that begins anew. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as a CSV file (RFC 4180) that spreadsheet programs open as text: with a byte order mark, so that they read it as
 * UTF-8, and with an apostrophe before what they would take for a formula.
 *
 * @param rows the headings first
 */
export function writeCsv(rows: ReadonlyArray<readonly string[]>): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The fields of a document’s form. Pure and safe for the browser. */

/** Longest text in one field: some four pages. */
export const MAX_VALUE = 10_000;

/** A field’s name: names of placeholders may hold anything, and an id may not. */
export function fieldOf(index: number): string {
  return `blank-${index + 1}`;
}

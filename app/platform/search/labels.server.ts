import { createHash } from 'node:crypto';

/**
 * Labels: what a document can be picked out by besides its words – who may find it, in which section it stands, whether
 * it is unanswered. They stand in a column of the full-text index, so that SQLite intersects them with the words while
 * it reads both; judged row by row, a common word under a narrow filter would be read to its end.
 */

/** A label as a word that the tokenizer leaves alone: no sign to split at, and no ending to cut off. */
function wordOf(label: string): string {
  return `l${createHash('sha256').update(label).digest('hex').slice(0, 16)}0`;
}

/** The column's content. */
export function writeLabels(labels: string[]): string {
  return [...new Set(labels)].map(wordOf).join(' ');
}

/** The column's content with one label in another's place. */
export function replaceLabel(written: string, before: string, after: string): string {
  return written.replace(wordOf(before), wordOf(after));
}

/** The label of all documents of a kind for one audience. */
export function readerLabel(kind: string, audience: string): string {
  return `reader:${kind}:${audience}`;
}

/** What documents with any of the labels match. */
export function anyLabel(labels: string[]): string {
  return `{labels} : (${labels.map((label) => `"${wordOf(label)}"`).join(' OR ')})`;
}

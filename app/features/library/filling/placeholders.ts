/**
 * Placeholders: `{{cluster name}}` in a document becomes a field of a form. What stands between the braces is the
 * field's name in plain words, and says what kind of answer it takes (docs/decisions/0045). Safe for the browser.
 */

/** What is typed into a field: a line, a text of several lines, or a day. */
export type BlankKind = 'line' | 'text' | 'day';

/** A field that a document asks for. */
export interface Blank {
  /** The same however it is written: `Cluster  name` and `cluster name` are one field. */
  key: string;
  /** "Cluster name". */
  label: string;
  kind: BlankKind;
}

/** Braces within braces, and a line’s end, are part of no name. */
const MARK = /\{\{([^{}\n]{1,120})\}\}/g;

/** `(long)` and `(date)` at the end say what is typed; they are not part of the name. */
const KIND = /\s*\((long|date)\)$/i;

/** A placeholder as it stands in a text. */
interface Mark {
  at: number;
  length: number;
  blank: Blank;
}

/** The placeholders of a text, in their order. */
export function findMarks(text: string): Mark[] {
  return [...text.matchAll(MARK)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const blank = readBlank(name);
    return blank ? [{ at: index, length: whole.length, blank }] : [];
  });
}

/** What one name asks for; null for what is no name, such as a row of dots. */
function readBlank(name: string): Blank | null {
  const plain = name.replaceAll(/\s+/g, ' ').trim();
  const said = KIND.exec(plain)?.[1]?.toLowerCase();
  const words = plain.replace(KIND, '');
  if (!/\p{L}/u.test(words)) return null;
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return { key: keyOf(words), label, kind: kindOf(words, said) };
}

/** By what a value is found for it: names differ in nothing but small and capital letters. */
export function keyOf(name: string): string {
  return name.toLowerCase();
}

function kindOf(words: string, said: string | undefined): BlankKind {
  if (said === 'long') return 'text';
  return said === 'date' || /(^|\s)date$/i.test(words) ? 'day' : 'line';
}

/**
 * One field for each name, in the order of reading. Where the same name is written in several ways, the field takes the
 * most that any of them asks for.
 */
export function mergeBlanks(blanks: readonly Blank[]): Blank[] {
  const merged = new Map<string, Blank>();
  for (const blank of blanks) {
    const known = merged.get(blank.key);
    if (!known) merged.set(blank.key, blank);
    else if (known.kind !== blank.kind && blank.kind !== 'line') {
      merged.set(blank.key, { ...known, kind: known.kind === 'text' ? 'text' : blank.kind });
    }
  }
  return [...merged.values()];
}

/**
 * What the entries of an editable list consist of, for the form that edits them and the sentences that tell of it.
 * Plain data: the page is sent it.
 */

export interface FieldChoice {
  value: string;
  text: string;
  hint?: string;
  /** Choices of one group stand together under its name. */
  group?: string;
}

export type ListField = {
  name: string;
  label: string;
  hint?: string;
} & (
  | { kind: 'line' | 'lines'; max: number; type?: 'text' | 'email' }
  | { kind: 'one' | 'several'; choices: FieldChoice[] }
  /** A box to tick. Its value is `on` or empty; `text` stands beside an entry for which it is ticked. */
  | { kind: 'flag'; text: string }
);

/** What stands in the fields of an entry, by their names. */
export type Values = Record<string, string | string[]>;

/** The most characters of a name of an entry. */
export const MAX_NAME = 80;

/** A value in words: what was typed, or the texts of what was chosen. */
export function wordsOf(field: ListField, kept: string | string[] | undefined): string {
  if (field.kind === 'flag') return kept === 'on' ? 'yes' : 'no';
  const values = [kept ?? []].flat();
  const choices = 'choices' in field ? field.choices : [];
  return values
    .map((value) => choices.find((choice) => choice.value === value)?.text ?? value)
    .join(', ');
}

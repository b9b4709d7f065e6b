import type { Person } from '../actor';

/**
 * What is known already of what a document asks for. A feature registers what it can say; whoever fills in a document
 * finds it in the form, and may write something else.
 */
export interface FillSource {
  /** Names it in the form’s address: `?redesign=falls-clinic`. */
  key: string;
  /** What it knows of, for a sentence: "you and your organisation". */
  label: string;
  /**
   * What it knows, under the rights of whoever asks.
   *
   * @param subject what the address names; empty when it names none. Who needs one and has none answers nothing
   * @returns by the names that placeholders have, in small letters: a text, or for a date a day such as `2018-08-06`
   */
  values: (actor: Person, subject: string) => Promise<Record<string, string>>;
}

const sources = new Map<string, FillSource>();

/** Registers what can be known of. */
export function registerFillSource(source: FillSource): void {
  sources.set(source.key, source);
}

/**
 * All that is known; of two that know the same, the one that was named in the address counts.
 *
 * @param named what the address names, by the source’s key
 */
export async function readFillValues(
  actor: Person,
  named: URLSearchParams,
): Promise<{ values: ReadonlyMap<string, string>; from: string[] }> {
  const all = [...sources.values()].sort(
    (a, b) => Number(named.has(a.key)) - Number(named.has(b.key)),
  );
  const values = new Map<string, string>();
  const from = [];
  for (const { key, label, values: read } of all) {
    const known = Object.entries(await read(actor, named.get(key) ?? ''));
    for (const [name, value] of known) if (value !== '') values.set(name, value);
    if (known.length > 0) from.push(label);
  }
  return { values, from };
}

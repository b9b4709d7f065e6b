/** An organisation or a kind of it, to choose from. */
export interface Choice {
  slug: string;
  name: string;
  group?: string;
}

/** As a select takes them. */
export const asOptions = (choices: readonly Choice[]) =>
  choices.map(({ slug, name, group }) => ({ value: slug, text: name, group }));

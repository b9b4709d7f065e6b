/** Naming somebody in a post: `[@Dr Nuala Fenwright](/directory/…)`, or `@Nuala Fenwright` as it is typed by hand. */

/** A name that leads to its person. */
const LINKED = /\[@[^\][\n]{1,200}\]\(\/directory\/([\w-]{1,40})\)/g;

/** An `@` that begins a word, and the words after it that could be a name. */
const TYPED = /(?<![\p{L}\p{N}@/[._-])@(\p{L}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){0,4})/gu;

/** What is typed by somebody who wants to tell everybody. */
const EVERYBODY = /(?<![\p{L}\p{N}@/[._-])@(everyone|everybody|all)(?![\p{L}\p{N}@_-])/iu;

/** The word by which a text names everybody, or null. */
export function findEverybody(text: string): string | null {
  return EVERYBODY.exec(text)?.[0] ?? null;
}

/** As it stands in a text. */
export function writeMention({ id, name }: { id: string; name: string }): string {
  return `[@${name.replaceAll(/[\][]/g, '')}](/directory/${id})`;
}

/** Ids that a text leads to by name, each once. */
export function listLinked(text: string): string[] {
  return [...new Set([...text.matchAll(LINKED)].map(([, id = '']) => id))];
}

/** What could be names that were typed by hand, longest first: of `@Nuala Fenwright knows`, three. */
export function listTyped(text: string): string[] {
  const names = [...text.matchAll(TYPED)].flatMap(([, words = '']) => beginningsOf(words));
  return [...new Set(names)];
}

/**
 * Puts links in place of names typed by hand.
 *
 * @param known whom a name means; a name that means nobody, or several people, stays as it was typed
 */
export function linkTyped(
  text: string,
  known: ReadonlyMap<string, { id: string; name: string }>,
): string {
  return text.replaceAll(TYPED, (typed, words: string) => {
    const name = beginningsOf(words).find((each) => known.has(each));
    const person = name === undefined ? undefined : known.get(name);
    if (!person || name === undefined) return typed;
    return writeMention(person) + typed.slice(1 + name.length);
  });
}

/** Two words or more: a first name alone means nobody in particular. A full stop ends the sentence, not the name. */
function beginningsOf(words: string): string[] {
  const all = words.split(' ');
  return all
    .map((_, index) => all.slice(0, all.length - index))
    .filter(({ length }) => length > 1)
    .flatMap((some) => {
      const name = some.join(' ');
      const bare = name.replace(/(['’]s)?[.'’-]*$/u, '');
      return bare === name ? [name] : [name, bare];
    });
}

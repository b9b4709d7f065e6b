/**
 * The wording of a mail: a subject, paragraphs, and what its link says, with placeholders in braces. Pure, so that a
 * page can show how it will read.
 */
export interface Words {
  subject: string;
  /** Paragraphs are separated by an empty line. `{link}` stands in a paragraph of its own. */
  body: string;
  /** What the link says: "Choose a new password". */
  button: string | null;
}

/** What stands in the place of a placeholder. `link` and `stop` are paths of this site. */
export type Values = Record<string, string>;

const PLACEHOLDER = /\{(\w+)\}/g;
export const LINK = '{link}';

/**
 * What is wrong with a wording, by field; empty when nothing is.
 *
 * @param placeholders what the mail has to offer
 */
export function problemsOfWords(words: Words, placeholders: readonly string[]): Partial<Words> {
  const problems: { -readonly [Field in keyof Words]?: string } = {};
  for (const field of ['subject', 'body'] as const) {
    const text = words[field];
    const unknown = [...text.matchAll(PLACEHOLDER)].find(
      ([, name = '']) => !placeholders.includes(name),
    );
    if (unknown) problems[field] = `This mail has no ${unknown[0]}. ${offer(placeholders)}`;
    else if (text.trim() === '') problems[field] = 'Enter a text';
  }
  if (words.subject.includes(LINK)) problems.subject = 'A link cannot stand in the subject';
  const links = paragraphsOf(words.body).filter((paragraph) => paragraph.includes(LINK));
  if (placeholders.includes('link') && (links.length !== 1 || links[0] !== LINK)) {
    problems.body ??= 'Put {link} once, in a paragraph of its own';
  }
  if (placeholders.includes('link') && !words.button?.trim())
    problems.button = 'Enter what the link says';
  return problems;
}

function offer(placeholders: readonly string[]): string {
  return `You can use ${placeholders.map((name) => `{${name}}`).join(', ')}`;
}

/** The paragraphs of a body, as written. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Where a path of this site is, for what goes out. @throws {Error} for what is no path of this site */
export function urlOf(path: string, publicUrl: string): string {
  if (!/^\/(?!\/)/.test(path)) throw new Error('The link of a mail is a path of this site');
  return publicUrl + path;
}

/** Puts the values in, in one go: a value that looks like a placeholder stays as it is. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
}

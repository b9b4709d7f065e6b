import { problemsOfWords, type Words } from './words';

/** A kind of mail, registered by the feature that sends it. */
export interface MailKind {
  /** `<feature>.<mail>`, e.g. `accounts.reset-link`. */
  kind: string;
  /** What it is, for the webmaster: "A link for a new password". */
  title: string;
  /** What its wording may speak of; a mail with a link has `link`. */
  placeholders: readonly string[];
  /** As long as the webmaster has written no other. */
  words: Words;
}

const register = new Map<string, MailKind>();

/** Registers a kind of mail. @throws {Error} when its own wording would be refused from the webmaster */
export function registerMailKind(kind: MailKind): MailKind {
  const [problem] = Object.values(problemsOfWords(kind.words, kind.placeholders));
  if (problem) throw new Error(`${kind.kind}: ${problem}`);
  register.set(kind.kind, kind);
  return kind;
}

export function findMailKind(kind: string): MailKind | undefined {
  return register.get(kind);
}

/** All kinds, by title. */
export function listMailKinds(): MailKind[] {
  return [...register.values()].sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

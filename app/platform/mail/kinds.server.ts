import { problemsOfWords, type Values, type Words } from './words';

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
  /** What puts the values together when it is sent, see `registerComposer`; left out, they are queued with it. */
  composer?: string;
}

/**
 * Puts the values of a mail together at the moment it is sent, from the ids that were queued: what has been erased, or
 * may not be read any more, is not sent however long the mail server was away.
 *
 * @param personId who it goes to; null for an address without an account
 * @returns null when there is nothing to send any more
 */
export type Composer = (
  kind: MailKind,
  personId: string | null,
  ids: Values,
) => Promise<Values | null>;

const composers = new Map<string, Composer>();

/** Registers a composer under the name that kinds of mail call it by. */
export function registerComposer(name: string, composer: Composer): void {
  composers.set(name, composer);
}

export function findComposer(name: string): Composer | undefined {
  return composers.get(name);
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

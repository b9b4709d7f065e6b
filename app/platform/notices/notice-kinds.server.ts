import type { LoggedEntry } from '../activity/activity.server';
import type { Person } from '../actor';
import { registerMailKind, type MailKind } from '../mail/kinds.server';
import type { Values, Words } from '../mail/words';

/**
 * The register of notices. A feature says which entries of the log concern whom, and how it is put to them; telling,
 * counting, mailing and choosing are the same for all (features/notices).
 */

/** What happened, put to one person. */
export interface Telling {
  /** One sentence, as in the bell's list: "Dr Fenwright replied to your query “…”". */
  sentence: string;
  /** Where it is seen; a path of this site. */
  to: string;
  /** For the placeholders of the mail, besides `givenName`, `sentence` and `link`. */
  values?: Values;
}

export interface NoticeKind {
  /** `<feature>.<what>`, e.g. `board.reply-to-mine`. */
  kind: string;
  /** For whoever chooses what to be told: "Somebody replies to my query". */
  title: string;
  /** Kinds of the log's entries that may be told so. */
  entries: readonly string[];
  /** Who may choose about it; everybody when left out. What nobody should miss is offered to nobody. */
  offeredTo?: (person: Person) => boolean;
  /** Whether it is told in the bell, and by mail, as long as a person has chosen nothing. */
  byDefault: { site: boolean; mail: boolean };
  /** How its mail is worded; the webmaster may change that. */
  words: Words;
  /** Placeholders of the words besides `givenName`, `sentence` and `link`. */
  placeholders?: readonly string[];
  /** What the entry is about, e.g. `topic:…`. Seen together, and mailed about once until it has been seen. */
  about: (entry: LoggedEntry) => string;
  /** Ids of the people it concerns. Whoever did it is left out by itself. */
  concerns: (entry: LoggedEntry) => string[] | Promise<string[]>;
  /**
   * Puts entries to a person, under the rights they have at that moment.
   *
   * @returns in the same order; null for what they may not see, or what is no more
   */
  tell: (person: Person, entries: LoggedEntry[]) => Promise<Array<Telling | null>>;
}

/** Who puts mails about notices together: they hold ids alone until they are sent. */
export const NOTICE_COMPOSER = 'notices';

export interface RegisteredNoticeKind extends NoticeKind {
  mail: MailKind;
}

const register = new Map<string, RegisteredNoticeKind>();

/**
 * Registers a kind of notice, and its mail. Of several kinds by which one entry concerns a person, the one registered
 * first is told.
 */
export function registerNoticeKind(kind: NoticeKind): void {
  const mail = registerMailKind({
    kind: kind.kind,
    title: kind.title,
    placeholders: ['givenName', 'sentence', ...(kind.placeholders ?? []), 'link'],
    words: kind.words,
    composer: NOTICE_COMPOSER,
  });
  register.set(kind.kind, { ...kind, mail });
}

export function findNoticeKind(kind: string): RegisteredNoticeKind | undefined {
  return register.get(kind);
}

/** The kinds that a person may choose about, in the order of registering. */
export function listKindsFor(person: Person): RegisteredNoticeKind[] {
  return listNoticeKinds().filter((kind) => mayChoose(person, kind));
}

/** Whether a person may choose about a kind. */
export function mayChoose(person: Person, { offeredTo }: NoticeKind): boolean {
  return offeredTo?.(person) ?? true;
}

/** Every kind, in the order of registering. */
export function listNoticeKinds(): RegisteredNoticeKind[] {
  return [...register.values()];
}

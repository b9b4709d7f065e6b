/** What pages show of something that was found. */

/** A piece of a text: words that were searched for, or what stands between them. */
export interface Piece {
  text: string;
  found: boolean;
}

/** What a feature says of something of its own that was found. */
export interface HitView {
  title: string;
  /** What it is of the thing called so, where it has no title of its own: "Reply to". */
  part?: string;
  /** What else it is, when that is no text: "Word, 24KB, attached to …". */
  about?: string;
  /** Address. */
  to: string;
  /** Who wrote it, and for whom. */
  who: string[];
  /** Where it stands. */
  where: string[];
  /** When it was written, ISO, UTC; null for what was not written. */
  at: string | null;
  /** How it stands, in the words and colours of the design system's tags. */
  state: { tag: 'answered' | 'unanswered'; text: string } | null;
}

/** A line of the results. */
export interface Hit extends HitView {
  /** What it is, e.g. `reply`. */
  kind: string;
  id: string;
  /** Its own title with what was found, or null where it has none: then `part` and `title` say what it is and where it stands. */
  titlePieces: Piece[] | null;
  /** The place of its text that fits best; empty where it has no text. */
  snippet: Piece[];
}

/** A page of results. */
export interface SearchPage {
  hits: Hit[];
  /** How many there are on all pages. */
  total: number;
  /** There are more than can be shown: the newest and best were picked. */
  capped: boolean;
  /** Put this into `before` for the page after; null on the last page. */
  next: string | null;
  /** `all`: every word is in each; `some`: nothing has all of them, these have some. */
  having: 'all' | 'some';
  /** Not all that was typed could be searched for. */
  shortened: boolean;
  /** The index is being made anew: something may be missing. */
  incomplete: boolean;
}

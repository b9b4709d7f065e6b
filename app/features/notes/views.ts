import type { NotesState } from './policy';

/** What pages show of notes. */

/** One line of an edition. */
export interface EditionLine {
  id: string;
  body: string;
}

/** One heading of an edition, with its lines. */
export interface EditionHeading {
  heading: string;
  /** The part of the programme it is of; none of the whole event. */
  session: string | null;
  lines: EditionLine[];
}

/** What somebody wanted out of the event, without their name, and what came of it. */
export interface WantedLine {
  wanted: string;
  reply: string;
}

/** Notes as they were sent out. */
export interface EditionContent {
  headings: EditionHeading[];
  wanted: WantedLine[];
}

export interface EditionView {
  number: number;
  kind: 'draft' | 'final';
  at: string;
}

export interface WrittenLine {
  id: string;
  body: string;
  version: number;
  by: string;
}

export interface WrittenHeading {
  id: string;
  title: string;
  lines: WrittenLine[];
}

/** A part of the page of writing: a part of the programme, or the whole event. */
export interface WrittenPart {
  /** Empty for the whole event. */
  session: string;
  title: string;
  headings: WrittenHeading[];
}

export interface WritePage {
  slug: string;
  eventId: string;
  seq: number;
  title: string;
  state: NotesState;
  parts: WrittenPart[];
  openComments: number;
  unanswered: number;
  maySend: boolean;
}

export interface CommentView {
  id: string;
  author: string;
  at: string;
  /** The words that were commented on, and how the line reads now; null when it was taken out. */
  lineBody: string;
  lineNow: string | null;
  body: string;
  state: 'open' | 'accepted' | 'declined';
  reason: string;
}

export interface NotesPage {
  slug: string;
  eventId: string;
  seq: number;
  title: string;
  when: string;
  state: NotesState;
  content: EditionContent;
  edition: EditionView;
  editions: EditionView[];
  commentsUntil: string | null;
  takesComments: boolean;
  /** The reader’s own comments, and what became of them. */
  mine: CommentView[];
  minutes: Array<{ title: string; code: string }>;
  may: { write: boolean; decide: boolean };
}

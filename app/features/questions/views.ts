import type { QuestionState } from './machine';
import type { SessionRoleName } from './policy';

/** What pages show of live questions. Ids of people stand in those alone that the chair has of people. */

/** Who asked, or spoke: a name and where from. */
export interface NamedPerson {
  name: string;
  organisation: string;
}

export interface SessionView {
  id: string;
  code: string;
  title: string;
  description: string;
  startsAt: string;
  endsAt: string;
  moderated: boolean;
  closed: boolean;
  archived: boolean;
  speakers: NamedPerson[];
}

/** A document or date that is waited for, or an answer that was taken away. */
export interface PromiseView {
  what: string;
  by: NamedPerson;
  /** Day, `2018-08-06`. */
  dueOn: string;
}

/** A question as the room sees it. */
export interface QuestionView {
  id: string;
  body: string;
  /** Null when it was asked without a name. */
  asker: NamedPerson | null;
  state: QuestionState;
  /** When it came into that state. */
  stateAt: string;
  votes: number;
  pinned: boolean;
  /** Where the chair has put it, if they have. */
  position: number | null;
  /** Place in the log: the order of asking. */
  seq: number;
  askedAt: string;
  edited: boolean;
  answer: { html: string; at: string } | null;
  promise: PromiseView | null;
}

/** What the chair sees besides. */
export interface ConsoleQuestion extends QuestionView {
  /** Why it was declined. */
  reason: string;
  mergedIntoId: string | null;
  /** When its words were last changed. */
  editedAt: string | null;
  /** The answer as typed, to be changed. */
  answerSource: string;
}

/** A page of a session: the phone's, the chair's, the projector's. */
export interface SessionPage<Question extends QuestionView = QuestionView> {
  /** The log's newest entry when it was read. */
  seq: number;
  session: SessionView;
  /** How many came in. */
  attending: number;
  questions: Question[];
}

/** What an open page is sent. What is left out has not changed. */
export interface SessionUpdate<Question extends QuestionView = QuestionView> {
  session?: SessionView;
  attending?: number;
  /** Questions as they are now. */
  questions?: Question[];
  /** Ids of questions that do not stand on such a page any more. */
  gone?: string[];
  /** Votes by question. */
  tally?: Record<string, number>;
  /** Where each of those waiting stands, when some of them were moved. */
  places?: Record<string, Place>;
}

/** Where the chair has put a question among those waiting. */
export type Place = Pick<QuestionView, 'pinned' | 'position'>;

/** One's own question, where the room does not show it. */
export interface OwnQuestion {
  id: string;
  body: string;
  state: QuestionState;
  withoutName: boolean;
  /** Why it was declined. */
  reason: string;
  /** What is asked together with it now. */
  mergedInto: string | null;
}

/** What became of one of one's own questions. */
export interface OwnFate {
  id: string;
  body: string;
  state: QuestionState;
  dropped: boolean;
  /** Why it was dropped. */
  reason: string;
  /** The query that it is now. */
  topicId: string | null;
  /** What became of the one it was asked with. */
  standsFor: (Omit<OwnFate, 'id' | 'body' | 'topicId' | 'standsFor'> & { query: boolean }) | null;
}

/** What belongs to who looks at the phone's page. */
export interface OwnPart {
  /** Ids of what they asked, in whatever state. */
  asked: string[];
  /** Of these, what the room does not show. */
  unseen: OwnQuestion[];
  /** Of these, what has been dealt with or dropped. */
  fates: OwnFate[];
  /** Ids of what they have voted for. */
  voted: string[];
}

/** A session in a list. */
export interface SessionRow {
  code: string;
  title: string;
  startsAt: string;
  endsAt: string;
  /** Whether whoever looks has come in, or has a part in it. */
  attends: boolean;
  archived: boolean;
}

/** A session as whoever stands before it sees it, and what they may do there. */
export interface SessionDoor {
  id: string;
  code: string;
  title: string;
  startsAt: string;
  endsAt: string;
  attends: boolean;
  may: {
    join: boolean;
    ask: boolean;
    vote: boolean;
    changeOwn: boolean;
    seeConsole: boolean;
    showScreen: boolean;
    conduct: boolean;
    answer: boolean;
    readAsker: boolean;
    seePeople: boolean;
    readMinutes: boolean;
    manage: boolean;
  };
}

/** Somebody with a part in a session. */
export interface RoleView {
  id: string;
  role: SessionRoleName;
  name: string;
  organisation: string;
}

/** A member who came in, or has a badge. */
export interface Attendee {
  personId: string;
  name: string;
  organisation: string;
  cameIn: boolean;
  /** Their badge, if they have one that is good. */
  badge: { id: string; used: boolean } | null;
}

/** A badge as it is printed, once. */
export interface SheetBadge extends NamedPerson {
  /** To be typed. */
  code: string;
  qr: { size: number; path: string };
}

/** A promise in the log of promises. */
export interface PromiseRow extends PromiseView {
  id: string;
  kind: 'taken-away' | 'waiting-for';
  state: 'open' | 'kept' | 'given-up';
  overdue: boolean;
  /** When it was kept or given up. */
  overAt: string | null;
  /** How it was kept, or why it was given up. */
  answerHtml: string;
  /** None when it was taken away. */
  question: string | null;
  session: { code: string; title: string };
}

/** A question in the minutes. */
export interface MinutesQuestion extends QuestionView {
  fate: 'answered' | 'promised' | 'query' | 'open' | 'dropped';
  /** The query it has become. */
  topicId: string | null;
  promiseId: string | null;
  /** Why it was dropped. */
  reason: string;
  /** The answer as typed. */
  answerSource: string;
  /** What was asked together with it. */
  together: string[];
}

export interface Minutes {
  session: SessionView;
  /** What was left open has been seen to. */
  settled: boolean;
  attending: number;
  questions: MinutesQuestion[];
  /** How many the chair did not take. */
  notTaken: number;
  may: { settle: boolean };
}

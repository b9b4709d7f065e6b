import type { Standing } from '~/features/escalation/seen/standing';
import type { FileView } from '~/platform/files/words';
import type { TopicKind } from './kinds';
import type { Side } from './sides';

/**
 * What the board's pages show: the same for every reader, so that a live page is sent these very shapes and never
 * differs from the same page loaded again. Moments are ISO strings, UTC.
 */

export interface AuthorView {
  id: string;
  name: string;
  /** `nobody` writes without their name, `outside` is an agent without an account: neither has a page. */
  kind: 'person' | 'nobody' | 'outside';
  /** No member any more: what they wrote stays; there is no page of them. */
  former: boolean;
  /** Address of their photo, or null. */
  photo: string | null;
  /** From where they see things: of their profession. */
  side: Side | null;
  jobTitle: string;
  organisation: string;
  /** "Agent", "SHA". */
  badges: string[];
}

/** What is left of something deleted. */
export interface TraceView {
  by: 'author' | 'moderator';
  at: string;
}

/** That a post was taken down because a patient may be named in it. */
export interface HiddenView {
  at: string;
}

/** What was done to a topic by who looks after it, and why. */
export interface DeedView {
  id: string;
  kind: string;
  by: string;
  at: string;
  /** Its place among the replies. */
  seq: number;
  reason: string;
  /** The sections it came from, as far as all its readers may know them. */
  from: string[];
  /** The topic it was split into or off, when all readers may read that; its title is empty when it has none. */
  other: { id: string; title: string } | null;
  /** The post that a merged query has become. */
  replyId: string | null;
}

export interface ReplyView {
  id: string;
  /** Place in the topic. */
  seq: number;
  author: AuthorView;
  /** Whoever asked wrote it, under their name or without it. */
  byAsker: boolean;
  at: string;
  editedAt: string | null;
  /** Earlier words of it are kept. */
  hasHistory: boolean;
  /** Sanitised; empty when deleted or hidden. */
  html: string;
  attachments: FileView[];
  deleted: TraceView | null;
  hidden: HiddenView | null;
}

export interface AnswerView {
  replyId: string;
  /** Place of the reply in the topic, to find its page. */
  seq: number;
  /** Who wrote the reply. */
  authorName: string;
  acceptedBy: string;
  acceptedAt: string;
}

/** What a discussion has come to, in its convener's words. */
export interface ConclusionView {
  /** Sanitised. */
  html: string;
  by: string;
  at: string;
}

export interface TopicView {
  id: string;
  kind: TopicKind;
  /** Empty when deleted or hidden. */
  title: string;
  author: AuthorView;
  at: string;
  editedAt: string | null;
  /** Earlier words of it are kept. */
  hasHistory: boolean;
  /** How many others ask this too. */
  meTooCount: number;
  /** Who draws a discussion to a conclusion. */
  convener: { id: string; name: string } | null;
  conclusion: ConclusionView | null;
  /** Sanitised; may be empty. */
  html: string;
  /** For whom it is, see `audience.ts`. */
  audience: string;
  /** Those that all its readers may read; there may be none. */
  sections: Array<{ slug: string; name: string }>;
  serviceArea: { slug: string; name: string } | null;
  replyCount: number;
  answer: AnswerView | null;
  /** How many were told when it was posted. */
  toldCount: number;
  /** Where it stands on its way to an answer; null for what is no query. */
  standing: Standing | null;
  attachments: FileView[];
  deleted: TraceView | null;
  hidden: HiddenView | null;
  /** Takes no more replies; who said so and why stands in its deeds. */
  closed: boolean;
  pinned: boolean;
  deeds: DeedView[];
}

/** A topic as a line of a list. */
export interface TopicRow {
  id: string;
  kind: TopicKind;
  /** Empty when deleted or hidden. */
  title: string;
  authorId: string;
  authorName: string;
  /** Whether there is a page of them. */
  authorHasPage: boolean;
  organisation: string;
  serviceArea: { slug: string; name: string } | null;
  /** Names of the sections it stands in. */
  sections: Array<{ slug: string; name: string }>;
  at: string;
  replyCount: number;
  /** Stands before the others in its sections. */
  pinned: boolean;
  closed: boolean;
  hidden: boolean;
  /** A query that waits for its answer. */
  open: boolean;
  /** How many others ask this too. */
  meTooCount: number;
  /** Its convener has pinned what it came to. */
  concluded: boolean;
  /** Log entry of the latest question, reply or answer: the order of lists. */
  lastSeq: number;
  answer: { authorName: string; acceptedAt: string } | null;
  /** Where it stands on its way to an answer; null for what is no query. */
  standing: Standing | null;
}

/** What a live topic page is sent. */
export interface TopicUpdate {
  topic: TopicView;
  reply: ReplyView | null;
}

/** How many queries of a section stand how. */
export interface Counts {
  all: number;
  unanswered: number;
  answered: number;
}

/** What a live section page is sent: the line as it is now, or null when it left the section. */
export interface SectionUpdate {
  topicId: string;
  row: TopicRow | null;
  counts: Counts;
}

/** A reply on its author's page. */
export interface MembersAnswer {
  id: string;
  /** Of the query it replies to. */
  title: string;
  at: string;
  accepted: boolean;
}

/** What a member's page shows of the board: the latest, and how many there are. */
export interface MembersPosts {
  topics: TopicRow[];
  topicCount: number;
  answers: MembersAnswer[];
  answerCount: number;
}

/** A page of a topic. */
export interface TopicPage {
  topic: TopicView;
  replies: ReplyView[];
  /** Only replies of this side are shown; null for all. */
  side: Side | null;
  /** Replies before this page, and after it. */
  earlier: number;
  later: number;
  /** Place of the topic's newest reply, on this page or a later one; 0 without replies. */
  newest: number;
  /** The most replies a page shows. */
  size: number;
  /** The log's newest entry when this was read: a live page hears what came after. */
  seq: number;
}

/** A page of a section's list. */
export interface TopicList {
  rows: TopicRow[];
  counts: Counts;
  /** Put this into `before` for the page after; null on the last page. */
  next: string | null;
  /** The most lines a page shows. */
  size: number;
  /** The log's newest entry when this was read: a live page hears what came after. */
  seq: number;
}

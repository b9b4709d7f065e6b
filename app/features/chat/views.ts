import type { FileView } from '~/platform/files/words';
import type { RoomKind } from './kinds';

/** What pages show of rooms and messages. */

export interface PersonView {
  id: string;
  name: string;
}

export interface RoomView {
  id: string;
  /** As its address names it. */
  slug: string;
  kind: RoomKind;
  /** Empty between people. */
  name: string;
  description: string;
  closed: boolean;
  /** How many are in it; of the lobby nobody counts. */
  members: number;
  /** Between whom it is, when it is direct. */
  between: PersonView[];
}

/** A message that another one replies to, in short. */
export interface RepliedTo {
  id: string;
  name: string;
  excerpt: string;
}

/** A message, the same for whoever reads it. */
export interface MessageView {
  id: string;
  /** Place in the log: the order of the room. */
  seq: number;
  author: PersonView & { organisation: string };
  at: string;
  editedAt: string | null;
  hasHistory: boolean;
  html: string;
  attachments: FileView[];
  replyTo: RepliedTo | null;
  /** It was deleted: by its author, or by who looks after the room. */
  deleted: { by: 'author' | 'moderator'; at: string } | null;
  /** Id of the query that it became. */
  topicId: string | null;
}

/** A page of a room. */
export interface RoomPage {
  /** The log's newest entry when it was read. */
  seq: number;
  room: RoomView;
  /** A stretch of it, oldest first. */
  messages: MessageView[];
  /** Whether there are messages before, and after. */
  earlier: boolean;
  later: boolean;
  /** Whether it shows the newest, and moves on with them; other stretches stay where they are. */
  follows: boolean;
}

/** What an open page is sent. */
export interface RoomUpdate {
  room: RoomView;
  /** Messages as they are now: what was said or changed, and replies in which it is quoted. */
  messages: MessageView[];
}

/** A room in the list of one's own. */
export interface RoomRow {
  slug: string;
  kind: RoomKind;
  title: string;
  /** What was said last, in short; null while nothing has been said. */
  latest: { name: string; excerpt: string; at: string } | null;
  unread: number;
  muted: boolean;
  closed: boolean;
  /** Whether one is in it, or could come in. */
  isIn: boolean;
}

/** How much is new to somebody, for the header. */
export interface UnreadCount {
  /** The log's newest entry when it was counted. */
  seq: number;
  count: number;
}

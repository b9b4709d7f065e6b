import type { Happening } from '~/platform/live/protocol';
import type { Fields, Outcome, WaitingItem } from '~/platform/live/outbox';
import type { HttpClient } from '../../support/http-client';

/** Something people write in together, as a page of it knows it: the same functions that the page itself uses. */
export interface Place<Page extends { seq: number }, Payload> {
  channel: string;
  /** The page as its loader reads it for somebody. @throws when they may not read it */
  load: (personId: string) => Promise<Page>;
  /** The page after something happened; null when it has to be loaded again. */
  apply: (page: Page, happening: Happening<Payload>) => Page | null;
  /** Fields with which something replies to what somebody has written, where that can be. */
  replyTo?: (id: string) => Fields;
  send: (client: HttpClient, item: WaitingItem) => Promise<Outcome>;
  edit: (client: HttpClient, id: string, body: string) => Promise<Response>;
  remove: (client: HttpClient, id: string) => Promise<Response>;
  /** What the page shows, in order. */
  posts: (page: Page) => Post[];
  /** Where people come and go; elsewhere everybody may always read. */
  door?: Door;
}

export interface Post {
  id: string;
  authorId: string;
  /** As shown; empty once it was deleted. */
  text: string;
  /** What it says of what it replies to. */
  quotes: string;
}

/** Who may read and write changes. All of these reject when nobody answers; then nothing has happened. */
export interface Door {
  /** Somebody who looks after the place sends them away. Answers the place in the log from which on they hear nothing. */
  showOut: (personId: string) => Promise<number>;
  /** They go by themselves. Answers the same. */
  goOut: (client: HttpClient, personId: string) => Promise<number>;
  letIn: (personId: string) => Promise<void>;
}

import type { Happening } from '~/platform/live/protocol';
import type { Outcome, WaitingItem } from '~/platform/live/outbox';
import type { HttpClient } from '../../support/http-client';

/** Something people write in together, as a page of it knows it: the same functions that the page itself uses. */
export interface Place<Page extends { seq: number }, Payload> {
  channel: string;
  /** The page as its loader reads it. */
  load: () => Promise<Page>;
  /** The page after something happened; null when it has to be loaded again. */
  apply: (page: Page, happening: Happening<Payload>) => Page | null;
  send: (client: HttpClient, item: WaitingItem) => Promise<Outcome>;
  edit: (client: HttpClient, id: string, body: string) => Promise<Response>;
  remove: (client: HttpClient, id: string) => Promise<Response>;
  /** What the page shows, in order. */
  posts: (page: Page) => Post[];
}

export interface Post {
  id: string;
  authorId: string;
  /** As shown; empty once it was deleted. */
  text: string;
}

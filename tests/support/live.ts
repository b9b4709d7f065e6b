import type { HttpClient } from './http-client';
import { SocketClient } from './socket-client';
import { stored } from './stored';

/** Where the log stands. */
export function newestSeq(server: { dataDir: string }): number {
  return stored<{ seq: number }>(server, 'SELECT max(seq) AS seq FROM "Activity"')[0]?.seq ?? 0;
}

/** The channel of a section. */
export function sectionChannel(server: { dataDir: string }, slug: string): string {
  const [section] = stored<{ id: string }>(server, 'SELECT id FROM "Section" WHERE slug = ?', slug);
  return `section:${section?.id ?? ''}`;
}

/** A page's connection that listens to a channel from now on. */
export async function listening(
  server: { url: string; dataDir: string },
  client: HttpClient,
  channel: string,
): Promise<SocketClient> {
  const page = new SocketClient(server.url, client);
  await page.connected();
  const joined = await page.join(channel, newestSeq(server));
  if (!joined.ok) throw new Error(`Not let into ${channel}: ${joined.reason}`);
  return page;
}

/** Texts of the replies that a page of a topic has heard of, as shown. */
export function repliesHeard(page: SocketClient): string[] {
  return page.heard
    .filter(({ kind }) => kind === 'board.replied')
    .map(({ payload }) => (payload as { reply: { html: string } }).reply.html)
    .map((html) => html.replaceAll(/<[^>]+>|\n/g, ''));
}

/** Places of what a page has heard, as they came. */
export function placesHeard(page: SocketClient): number[] {
  return page.heard.map(({ seq }) => seq);
}

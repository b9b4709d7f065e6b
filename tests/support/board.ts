import type { HttpClient } from './http-client';

/** Deeds on the board, by form and redirect. */

/** Where an answer leads; fails when it does not. */
export function locationOf(response: Response): string {
  const location = response.headers.get('Location');
  if (response.status !== 302 || location === null) {
    throw new Error(`Not a redirect: ${response.status}`);
  }
  return location;
}

/** Asks a query. Answers its id. */
export async function ask(
  client: HttpClient,
  fields: Record<string, string | string[]> = { title: 'Who has done this before?' },
  section = 'clinical',
): Promise<string> {
  const location = locationOf(await client.post(`/board/${section}/new`, fields));
  return location.replace('/topics/', '');
}

/** Replies to a query. Answers the reply's id. */
export async function reply(
  client: HttpClient,
  topicId: string,
  body: string,
  idempotencyKey = '',
): Promise<string> {
  const sent = await client.post(`/topics/${topicId}/replies`, { body, idempotencyKey });
  return replyIdOf(sent);
}

/** Id of the reply that a redirect leads to. */
export function replyIdOf(response: Response): string {
  const id = /#reply-(.+)$/.exec(locationOf(response))?.[1];
  if (id === undefined) throw new Error('It leads to no reply');
  return id;
}

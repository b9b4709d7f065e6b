import { locationOf } from './board';
import type { HttpClient } from './http-client';
import { stored } from './stored';

/** Rooms and messages, by form and redirect. */

/** Says something in a room, and answers the message's id. */
export async function say(
  server: { dataDir: string },
  client: HttpClient,
  room: string,
  body: string,
): Promise<string> {
  const sent = await client.post(`/messages/${room}/send`, { body });
  if (!locationOf(sent).startsWith(`/messages/${room}#`)) throw new Error('It was not said');
  const [message] = stored<{ id: string }>(
    server,
    'SELECT id FROM "Message" ORDER BY seq DESC LIMIT 1',
  );
  return message?.id ?? '';
}

/** Makes a room, and answers its slug. */
export async function makeRoom(
  client: HttpClient,
  name: string,
  kind: 'open' | 'invited' = 'open',
): Promise<string> {
  const made = await client.post('/messages/new', { deed: 'room', name, kind });
  const slug = /^\/messages\/([\w-]+)$/.exec(locationOf(made))?.[1];
  if (slug === undefined) throw new Error('The room was not made');
  return slug;
}

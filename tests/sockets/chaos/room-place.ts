import { applyToRoom } from '~/features/chat/live';
import { findRoomPage } from '~/features/chat/messages/pages.server';
import type { RoomPage, RoomUpdate } from '~/features/chat/views';
import { readAnswer } from '~/platform/live/outbox-answer';
import type { HttpClient } from '../../support/http-client';
import { stored } from '../../support/stored';
import type { Door, Place } from './place';
import { readerOf, words } from './reading';

/**
 * A room by invitation: who is in it reads and writes, and who is not any more hears nothing.
 *
 * @param host looks after it, and is in it from the beginning to the end
 * @param slug names it in addresses
 */
export function roomPlace(
  server: { dataDir: string },
  host: HttpClient,
  slug: string,
): Place<RoomPage, RoomUpdate> {
  const [room] = stored<{ id: string }>(server, 'SELECT id FROM "Room" WHERE slug = ?', slug);
  const roomId = room?.id ?? '';
  return {
    channel: `room:${roomId}`,
    load: async (personId) => findRoomPage(await readerOf(personId), slug),
    apply: applyToRoom,
    replyTo: (id) => ({ replyTo: id }),
    send: async (client, { key, fields }) => {
      const form = { ...fields, idempotencyKey: key };
      return readAnswer(await client.post(`/messages/${slug}/say`, form));
    },
    edit: (client, id, body) => client.post(`/messages/${slug}/m/${id}/edit`, { body }),
    remove: (client, id) => client.post(`/messages/${slug}/m/${id}/delete`, {}),
    posts: ({ messages }) =>
      messages.map(({ id, author, html, replyTo }) => ({
        id,
        authorId: author.id,
        text: words(html),
        quotes: replyTo?.excerpt ?? '',
      })),
    door: doorOf(server, host, { slug, roomId }),
  };
}

function doorOf(
  server: { dataDir: string },
  host: HttpClient,
  { slug, roomId }: { slug: string; roomId: string },
): Door {
  const ask = async (client: HttpClient, path: string, fields: Record<string, string>) => {
    const { status } = await client.post(path, fields);
    if (status !== 302) throw new Error(`${path} ${fields.deed ?? ''} was answered with ${status}`);
  };
  const members = `/messages/${slug}/members`;
  /** Where the log says that they are gone. */
  const gone = (personId: string) => {
    const [entry] = stored<{ seq: number }>(
      server,
      `SELECT max(seq) AS seq FROM "Activity" WHERE kind IN ('chat.removed', 'chat.left')
         AND subjects ->> 'room' = ? AND subjects ->> 'person' = ?`,
      roomId,
      personId,
    );
    if (!entry?.seq) throw new Error('The log does not say that somebody has gone');
    return entry.seq;
  };
  return {
    showOut: async (person) => {
      await ask(host, members, { deed: 'show-out', person, reason: 'An afternoon of mishaps' });
      return gone(person);
    },
    goOut: async (client, person) => {
      await ask(client, `/messages/${slug}`, { deed: 'leave' });
      return gone(person);
    },
    letIn: (person) => ask(host, members, { deed: 'invite', people: person }),
  };
}

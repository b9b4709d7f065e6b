import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { registerOrigin } from '~/platform/queries/origins.server';
import { quoted } from '~/platform/text/quote';
import { chatAddresses } from '../addresses';
import { chatPolicy } from '../policy';
import { roomChannel } from '../rooms/channels.hot.server';
import { readRoomFacts } from '../rooms/facts.hot.server';
import { readRoomView } from '../rooms/rooms.hot.server';
import { titleOfRoom } from '../titles';
import { excerptOf } from './messages.hot.server';

/** Messages as the beginning of a query. */

registerOrigin({
  kind: 'message',
  async begin(actor, ids) {
    const messages = await findMessages(db(), actor, ids);
    const [first] = messages;
    const alone = messages.length === 1 && first?.authorId === actor.id;
    const body = alone
      ? first.body
      : messages.map(({ body: said, author, to }) => quoted(said, author.name, to)).join('');
    return { title: excerptOf(first?.body ?? ''), body, sections: [] };
  },
  async check(tx, actor, ids) {
    await findMessages(tx, actor, ids);
  },
  async became(tx, record, ids, topicId) {
    const messages = await tx.message.findMany({
      where: { id: { in: ids } },
      orderBy: { seq: 'asc' },
      select: { id: true, roomId: true },
    });
    for (const { id, roomId } of messages) {
      await record({
        kind: 'chat.became-query',
        channels: [roomChannel(roomId)],
        subjects: { room: roomId, message: id, topic: topicId },
      });
    }
  },
  async describe(actor, ids) {
    const first = await db().message.findFirst({
      where: { id: { in: ids } },
      orderBy: { seq: 'asc' },
      select: { id: true, roomId: true },
    });
    const facts = first && readRoomFacts(first.roomId);
    const room = first && readRoomView(first.roomId);
    if (!facts || !room || !chatPolicy.read(actor, facts)) return null;
    const what = ids.length === 1 ? 'a message' : `${ids.length} messages`;
    return {
      words: `${what} in “${titleOfRoom(room, actor.id)}”`,
      to: addressOf(room.slug, first.id),
    };
  },
});

const addressOf = (room: string, id: string) =>
  `${href(chatAddresses.room, { room }, { at: id })}#message-${id}`;

/**
 * Messages of one room of which the actor may make a query, in their order.
 *
 * @throws {NotFound} when one is not there, or not for the actor
 * @throws {Forbidden} when its room is not everybody's, and somebody else wrote it
 */
async function findMessages(reader: Pick<Reader, 'message'>, actor: Person, ids: string[]) {
  const messages = await reader.message.findMany({
    where: { id: { in: ids }, deletion: null },
    orderBy: { seq: 'asc' },
    select: {
      id: true,
      roomId: true,
      authorId: true,
      body: true,
      author: { select: { name: true } },
    },
  });
  const [first] = messages;
  const room = first && readRoomFacts(first.roomId);
  const together = messages.every(({ roomId }) => roomId === first?.roomId);
  if (!room || !together || messages.length < ids.length || !chatPolicy.read(actor, room)) {
    throw new NotFound('No such messages');
  }
  for (const { authorId } of messages) {
    authorize(chatPolicy.askOnBoard(actor, room, { authorId, deleted: false }));
  }
  return messages.map((message) => ({ ...message, to: addressOf(room.slug, message.id) }));
}

import { isMember } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import type { HitView } from '~/platform/search/hit';
import { type Document, registerSearchable } from '~/platform/search/searchables.server';
import { plainText } from '~/platform/text/plain';
import { chatAddresses } from './addresses';
import { chatPolicy } from './policy';
import { readRoomFacts } from './rooms/facts.hot.server';
import { readableRooms, readRoomView } from './rooms/rooms.hot.server';
import { titleOfRoom } from './titles';

/** How messages are found: by whoever may read the room they were said in. */

/** A message as it is indexed; its room is its audience. */
export function messageDocument(message: {
  id: string;
  roomId: string;
  body: string;
  createdAt: Date;
}): Document {
  return {
    kind: 'message',
    id: message.id,
    audience: message.roomId,
    title: '',
    body: plainText(message.body),
    labels: [],
    writtenAt: message.createdAt,
    valued: false,
  };
}

registerSearchable({
  kind: 'message',
  name: 'Messages',
  audiences: (actor) =>
    isMember(actor) ? readableRooms(actor.id, actor.roles.includes('webmaster')) : [],
  count: () => db().message.count(),
  async list(after, limit) {
    const messages = await db().message.findMany({
      where: { seq: { gt: Number(after ?? 0) } },
      orderBy: { seq: 'asc' },
      take: limit,
      select: { id: true, seq: true, createdAt: true },
    });
    return messages.map(({ id, seq, createdAt }) => ({
      id,
      place: String(seq),
      writtenAt: createdAt,
    }));
  },
  async read(tx, ids) {
    const messages = await tx.message.findMany({
      where: { id: { in: ids }, deletion: null },
      select: { id: true, roomId: true, body: true, createdAt: true },
    });
    return messages.map(messageDocument);
  },
  async show(actor, ids) {
    if (!isMember(actor)) return new Map();
    const messages = await db().message.findMany({
      where: { id: { in: ids }, deletion: null },
      select: {
        id: true,
        roomId: true,
        createdAt: true,
        author: { select: { name: true, organisation: { select: { name: true } } } },
      },
    });
    return new Map(
      messages.flatMap(({ id, roomId, createdAt, author }): Array<[string, HitView]> => {
        const facts = readRoomFacts(roomId);
        const room = readRoomView(roomId);
        if (!facts || !room || !chatPolicy.read(actor, facts)) return [];
        const hit: HitView = {
          title: titleOfRoom(room, actor.id),
          part: 'Message in',
          where: ['Messages'],
          state: null,
          to: `${href(chatAddresses.room, { room: room.slug }, { at: id })}#message-${id}`,
          who: [author.name, author.organisation?.name ?? ''].filter(Boolean),
          at: createdAt.toISOString(),
        };
        return [[id, hit]];
      }),
    );
  },
});

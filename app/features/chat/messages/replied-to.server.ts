import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { loadRoom } from '../rooms/load.server';
import type { RepliedTo } from '../views';
import { excerptOf } from './messages.hot.server';

/**
 * The message somebody is about to reply to; null when there is none, or it was deleted.
 *
 * @throws {NotFound} when there is no such room for the actor
 */
export async function findRepliedTo(
  actor: Person,
  address: string,
  id: string,
): Promise<RepliedTo | null> {
  const { id: roomId } = loadRoom(actor, address);
  const message = await db().message.findFirst({
    where: { id, roomId, deletion: null },
    select: { id: true, body: true, author: { select: { name: true } } },
  });
  return message && { id: message.id, name: message.author.name, excerpt: excerptOf(message.body) };
}

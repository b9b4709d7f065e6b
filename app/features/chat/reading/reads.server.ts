import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { keepRead } from '../messages/message.hot.server';
import { loadRoom } from '../rooms/load.server';

/** How far somebody has read a room, and whether they want to hear of it. Neither stands in the log. */

/**
 * Counts a room as read up to a place in the log; that never moves back.
 *
 * @throws {NotFound} when there is no such room for the actor
 */
export function markRead(actor: Person, address: string, upTo: number): Promise<void> {
  return change(actor, async (tx) => {
    const { id } = loadRoom(actor, address, tx);
    // A place that has not been reached would count as read what nobody has said yet.
    const { lastSeq } = await tx.room.findUniqueOrThrow({ where: { id } });
    keepRead(tx, id, actor.id, Math.min(upTo, lastSeq));
  });
}

/**
 * Silences a room: it is not counted, and nothing of it is told. Or lets it be heard again.
 *
 * @throws {NotFound} when there is no such room for the actor
 */
export function muteRoom(actor: Person, address: string, muted: boolean): Promise<void> {
  return change(actor, async (tx) => {
    const { id: roomId } = loadRoom(actor, address, tx);
    const whose = { roomId, personId: actor.id };
    await tx.roomRead.upsert({
      where: { roomId_personId: whose },
      create: { ...whose, muted },
      update: { muted },
    });
  });
}

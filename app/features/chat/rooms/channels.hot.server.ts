import { hotWrite } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';
import { MOST_COUNTED_LIVE } from '../limits';

/** Where what happens in a room is heard. */

const membersOf = hotWrite<[roomId: string, limit: number], { personId: string }>(`
  SELECT m.personId FROM "RoomMember" m
  LEFT JOIN "RoomRead" r ON r.roomId = m.roomId AND r.personId = m.personId
  WHERE m.roomId = ? AND coalesce(r.muted, 0) = 0 LIMIT ?`);

/** The room's own channel: of everybody who has it open. */
export const roomChannel = (roomId: string): string => `room:${roomId}`;

/** What somebody's open pages hear: how much is new to them. */
export const countChannel = (personId: string): string => `messages:${personId}`;

/** Where a message is heard: in the room, and in the headers of those who are in it, unless they are very many. */
export function channelsOfMessage(tx: Transaction, roomId: string): string[] {
  const members = membersOf(tx, roomId, MOST_COUNTED_LIVE + 1);
  const counted = members.length > MOST_COUNTED_LIVE ? [] : members;
  return [roomChannel(roomId), ...counted.map(({ personId }) => countChannel(personId))];
}

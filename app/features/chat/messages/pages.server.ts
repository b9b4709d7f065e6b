import { readNewestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { atOneMoment } from '~/platform/database/hot.server';
import { NotFound } from '~/platform/errors';
import { chatPolicy } from '../policy';
import { loadRoom } from '../rooms/load.server';
import { readRooms, readRoomView, readStanding } from '../rooms/rooms.hot.server';
import { titleOfRoom } from '../titles';
import type { RoomPage, RoomRow } from '../views';
import { readStretch, type Stretch } from './messages.hot.server';

/** Pages of rooms. */

/**
 * A stretch of a room, the newest if nothing else is said.
 *
 * @param address slug or id
 * @throws {NotFound} when there is no such room for the actor
 */
export function findRoomPage(
  actor: Person,
  address: string,
  stretch: Stretch = {},
): Promise<RoomPage> {
  return atOneMoment(() => {
    const { id } = loadRoom(actor, address);
    const room = readRoomView(id);
    if (!room) throw new NotFound('No such room');
    return { seq: readNewestSeq(), room, ...readStretch(id, stretch) };
  });
}

/**
 * What of a room's page belongs to who looks at it: what they may do, and how far they had read.
 *
 * @throws {NotFound} when there is no such room for the actor
 */
export function findOwnPart(actor: Person, address: string) {
  return atOneMoment(() => {
    const room = loadRoom(actor, address);
    const view = readRoomView(room.id);
    const { seq: readUpTo, muted } = readStanding(actor.id, room.id);
    return {
      title: view ? titleOfRoom(view, actor.id) : '',
      readUpTo,
      muted,
      may: {
        say: chatPolicy.say(actor, room),
        comeIn: chatPolicy.comeIn(actor, room),
        leave: chatPolicy.leave(actor, room),
        manage: chatPolicy.manage(actor, room),
        /** Others' messages; one's own are always one's own. */
        askOthers: chatPolicy.askOnBoard(actor, room, { authorId: '', deleted: false }),
        deleteOthers: chatPolicy.deleteMessage(actor, room, { authorId: '', deleted: false }),
      },
    };
  });
}

export type OwnPart = Awaited<ReturnType<typeof findOwnPart>>;

/** The rooms somebody is in, and those they could come into; the latest first. */
export function listRooms(actor: Person): Promise<{ mine: RoomRow[]; others: RoomRow[] }> {
  return atOneMoment(() => {
    const rooms = readRooms(actor.id, actor.roles.includes('webmaster'));
    return {
      mine: rooms.filter(({ isIn }) => isIn),
      others: rooms.filter(({ isIn, closed }) => !isIn && !closed),
    };
  });
}

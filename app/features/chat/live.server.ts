import { registerChannel } from '~/platform/live/channels.server';
import { isMember } from '~/platform/actor';
import { atOneMoment } from '~/platform/database/hot.server';
import { readMessage, readWithReplies } from './messages/messages.hot.server';
import { chatPolicy } from './policy';
import { findUnreadCount } from './reading/unread.hot.server';
import { readFactsForMany } from './rooms/facts.hot.server';
import { readRoomView } from './rooms/rooms.hot.server';
import type { RoomUpdate, UnreadCount } from './views';

/** What open pages hear: a room, and how much is new to somebody. */

registerChannel({
  kind: 'room',
  presence: true,
  find: (id) => Promise.resolve(readFactsForMany(id)),
  mayListen: chatPolicy.read,
  render: (id, { kind, subjects }): Promise<RoomUpdate | null> =>
    atOneMoment(() => {
      const room = readRoomView(id);
      if (!room) return null;
      const { message } = subjects;
      if (message === undefined) return { room, messages: [] };
      // What was said is told by itself: whoever was away is told its replies in their turn.
      const read = kind === 'chat.said' ? readMessage : readWithReplies;
      return { room, messages: read(id, message) };
    }),
});

registerChannel({
  kind: 'messages',
  find: (personId) => Promise.resolve({ personId }),
  mayListen: (actor, { personId }) => isMember(actor) && actor.id === personId,
  render: (personId): Promise<UnreadCount> => findUnreadCount(personId),
});

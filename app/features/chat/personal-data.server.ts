import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What rooms know of a person. What they said stays when they leave, under "A former member": others have answered it. So
 * do rooms between people, for the others; which room is whose, is not told apart by their id any more.
 */
registerPersonalData({
  key: 'messages',
  title: 'Rooms you were in, and what you said there',
  async export(personId) {
    const [messages, rooms, removals, read] = await Promise.all([
      db().message.findMany({
        where: { authorId: personId, deletion: null },
        orderBy: { seq: 'asc' },
        select: { id: true, roomId: true, body: true, createdAt: true, editedAt: true },
      }),
      db().roomMember.findMany({
        where: { personId },
        orderBy: { joinedAt: 'asc' },
        select: { room: { select: { id: true, name: true } }, host: true, joinedAt: true },
      }),
      db().roomRemoval.findMany({
        where: { personId },
        orderBy: { at: 'asc' },
        select: { room: { select: { id: true, name: true } }, reason: true, at: true },
      }),
      db().roomRead.findMany({
        where: { personId },
        orderBy: { roomId: 'asc' },
        select: { roomId: true, muted: true },
      }),
    ]);
    return { messages, rooms, removals, read };
  },
  async erase(tx, personId) {
    await tx.roomRead.deleteMany({ where: { personId } });
    await tx.roomRemoval.deleteMany({ where: { personId } });
    // Of a conversation they stay a part, as "A former member"; rooms they leave.
    await tx.roomMember.deleteMany({ where: { personId, room: { kind: { not: 'direct' } } } });
    const conversations = { kind: 'direct', members: { some: { personId } } };
    await tx.room.updateMany({ where: conversations, data: { between: null } });
  },
});

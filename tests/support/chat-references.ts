import { newId, now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

/** Rows of rooms and messages that name a person, for `person-references.ts`. */

async function newRoom(tx: Transaction, createdById: string): Promise<string> {
  const room = { kind: 'open', name: 'R', slug: newId(), createdById, createdAt: now() };
  return (await tx.room.create({ data: room })).id;
}

async function newMessage(tx: Transaction, authorId: string, createdById: string) {
  const roomId = await newRoom(tx, createdById);
  const { _max } = await tx.message.aggregate({ _max: { seq: true } });
  const seq = (_max.seq ?? 0) + 1;
  return tx.message.create({ data: { roomId, authorId, body: 'M', seq, createdAt: now() } });
}

type Build = (tx: Transaction, personId: string, around: { otherId: string }) => Promise<unknown>;

/** A room of both of two people: what only one can have is had by both. */
let shared: string | undefined;
async function ofBoth(tx: Transaction, otherId: string): Promise<string> {
  const known = shared && (await tx.room.findUnique({ where: { id: shared } }));
  return (shared = known ? known.id : await newRoom(tx, otherId));
}

export const chatBuilders: Record<string, Build> = {
  Room: (tx, personId) => newRoom(tx, personId),
  RoomMember: async (tx, personId, { otherId }) => {
    const joinedAt = now();
    const roomId = await ofBoth(tx, otherId);
    const membership = { personId, invitedById: personId, joinedAt };
    await tx.roomMember.create({ data: { ...membership, roomId } });
    await tx.roomMember.create({ data: { ...membership, roomId: await newRoom(tx, otherId) } });
  },
  RoomRemoval: async (tx, personId, { otherId }) => {
    const roomId = await newRoom(tx, otherId);
    await tx.roomRemoval.create({ data: { roomId, personId, byId: personId, at: now() } });
  },
  RoomRead: async (tx, personId, { otherId }) => {
    const roomId = await ofBoth(tx, otherId);
    await tx.roomRead.create({ data: { roomId, personId, seq: 1 } });
  },
  Message: (tx, personId, { otherId }) => newMessage(tx, personId, otherId),
  MessageDeletion: async (tx, personId, { otherId }) => {
    const { id: messageId } = await newMessage(tx, otherId, otherId);
    await tx.messageDeletion.create({
      data: { messageId, deletedById: personId, deletedAt: now() },
    });
  },
};

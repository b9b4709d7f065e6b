import type { Transaction } from '~/platform/database/transaction';
import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either said, and the rooms either was in, are the one's that stays. */
registerReferences({
  to: 'person',
  key: 'chat',
  async move(tx, from, into) {
    await tx.message.updateMany({ where: { authorId: from }, data: { authorId: into } });
    await tx.messageDeletion.updateMany({
      where: { deletedById: from },
      data: { deletedById: into },
    });
    await tx.room.updateMany({ where: { createdById: from }, data: { createdById: into } });
    await tx.roomMember.updateMany({ where: { invitedById: from }, data: { invitedById: into } });
    await tx.roomRemoval.updateMany({ where: { byId: from }, data: { byId: into } });
    await moveMemberships(tx, from, into);
    await moveReads(tx, from, into);
    await moveRemovals(tx, from, into);
    await moveConversations(tx, from, into);
  },
});

async function moveMemberships(tx: Transaction, from: string, into: string): Promise<void> {
  for (const { roomId, ...was } of await tx.roomMember.findMany({ where: { personId: from } })) {
    // Shown out as the one that stays, they stay out.
    if ((await tx.roomRemoval.count({ where: { roomId, personId: into } })) > 0) continue;
    const membership = { ...was, personId: into };
    await tx.roomMember.upsert({
      where: { roomId_personId: { roomId, personId: into } },
      create: { roomId, ...membership },
      update: was.host ? { host: true } : {},
    });
  }
  await tx.roomMember.deleteMany({ where: { personId: from } });
}

async function moveReads(tx: Transaction, from: string, into: string): Promise<void> {
  for (const { roomId, seq, muted } of await tx.roomRead.findMany({ where: { personId: from } })) {
    const where = { roomId_personId: { roomId, personId: into } };
    const known = await tx.roomRead.findUnique({ where });
    await tx.roomRead.upsert({
      where,
      create: { roomId, personId: into, seq, muted },
      update: { seq: Math.max(seq, known?.seq ?? 0) },
    });
  }
  await tx.roomRead.deleteMany({ where: { personId: from } });
}

/** Whoever was shown out stays so, unless the one that stays is in the room. */
async function moveRemovals(tx: Transaction, from: string, into: string): Promise<void> {
  const removals = await tx.roomRemoval.findMany({ where: { personId: from } });
  await tx.roomRemoval.deleteMany({ where: { personId: from } });
  for (const { roomId, byId, reason, at } of removals) {
    const whose = { roomId, personId: into };
    if ((await tx.roomMember.count({ where: whose })) > 0) continue;
    await tx.roomRemoval.upsert({
      where: { roomId_personId: whose },
      create: { ...whose, byId, reason, at },
      update: {},
    });
  }
}

/** Conversations are found by whom they are between; of two between the same people, both are kept and one is found. */
async function moveConversations(tx: Transaction, from: string, into: string): Promise<void> {
  const rooms = await tx.room.findMany({ where: { between: { contains: from } } });
  for (const { id, between } of rooms) {
    const people = (between ?? '').split(' ').map((one) => (one === from ? into : one));
    const key = [...new Set(people)].sort().join(' ');
    const taken = await tx.room.count({ where: { between: key, id: { not: id } } });
    await tx.room.update({ where: { id }, data: { between: taken > 0 ? null : key } });
  }
}

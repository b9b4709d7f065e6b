import type { Transaction } from '~/platform/database/transaction';
import { registerReferences } from '~/platform/references/references.server';

/** Two accounts become one: what either has read is read, and the later mark wins. */
registerReferences({
  to: 'person',
  key: 'board.reading',
  async move(tx, from, into) {
    await moveMarks(tx, from, into);
    await moveBaseline(tx, from, into);
    await moveFollowing(tx, from, into);
  },
});

async function moveMarks(tx: Transaction, from: string, into: string): Promise<void> {
  const marks = await tx.readMark.findMany({ where: { personId: from } });
  const theirs = await tx.readMark.findMany({ where: { personId: into } });
  const seqs = new Map(theirs.map(({ topicId, seq }) => [topicId, seq]));
  await tx.readMark.deleteMany({ where: { personId: from } });
  for (const { topicId, seq } of marks) {
    const later = Math.max(seq, seqs.get(topicId) ?? 0);
    await tx.readMark.upsert({
      where: { personId_topicId: { personId: into, topicId } },
      create: { personId: into, topicId, seq: later },
      update: { seq: later },
    });
  }
}

async function moveBaseline(tx: Transaction, from: string, into: string): Promise<void> {
  const both = await tx.readFrom.findMany({ where: { personId: { in: [from, into] } } });
  if (both.length === 0) return;
  const seq = Math.max(...both.map((each) => each.seq));
  await tx.readFrom.deleteMany({ where: { personId: from } });
  await tx.readFrom.upsert({
    where: { personId: into },
    create: { personId: into, seq },
    update: { seq },
  });
}

/** What the one that stays has said about a thing counts. */
async function moveFollowing(tx: Transaction, from: string, into: string): Promise<void> {
  const followed = await tx.following.findMany({ where: { personId: from } });
  await tx.following.deleteMany({ where: { personId: from } });
  for (const { personId: _, ...choice } of followed) {
    const { kind, targetId } = choice;
    await tx.following.upsert({
      where: { personId_kind_targetId: { personId: into, kind, targetId } },
      create: { ...choice, personId: into },
      update: {},
    });
  }
}

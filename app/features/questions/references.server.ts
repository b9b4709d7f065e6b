import type { Transaction } from '~/platform/database/transaction';
import { registerReferences } from '~/platform/references/references.server';
import { countVotes } from './voting/count.hot.server';

/** Two accounts become one: what either asked, voted for and did at sessions is the one's that stays. */
registerReferences({
  to: 'person',
  key: 'questions',
  async move(tx, from, into) {
    await tx.question.updateMany({ where: { authorId: from }, data: { authorId: into } });
    await tx.questionSession.updateMany({
      where: { createdById: from },
      data: { createdById: into },
    });
    await tx.questionAnswer.updateMany({ where: { byId: from }, data: { byId: into } });
    await tx.questionStep.updateMany({ where: { byId: from }, data: { byId: into } });
    await tx.sessionPass.updateMany({ where: { personId: from }, data: { personId: into } });
    await tx.promiseMade.updateMany({ where: { personId: from }, data: { personId: into } });
    await moveAttendance(tx, from, into);
    await moveRoles(tx, from, into);
    await moveVotes(tx, from, into);
  },
});

async function moveAttendance(tx: Transaction, from: string, into: string): Promise<void> {
  const attended = await tx.sessionAttendee.findMany({ where: { personId: from } });
  await tx.sessionAttendee.deleteMany({ where: { personId: from } });
  for (const { sessionId, joinedAt } of attended) {
    await tx.sessionAttendee.upsert({
      where: { sessionId_personId: { sessionId, personId: into } },
      create: { sessionId, personId: into, joinedAt },
      update: {},
    });
  }
}

async function moveRoles(tx: Transaction, from: string, into: string): Promise<void> {
  const roles = await tx.sessionRole.findMany({ where: { personId: from } });
  for (const { id, sessionId, role } of roles) {
    const twice = await tx.sessionRole.findFirst({ where: { sessionId, role, personId: into } });
    if (twice) await tx.sessionRole.delete({ where: { id } });
    else await tx.sessionRole.update({ where: { id }, data: { personId: into } });
  }
}

/** Whoever voted twice, as two people, has one vote. */
async function moveVotes(tx: Transaction, from: string, into: string): Promise<void> {
  const votes = await tx.questionVote.findMany({
    where: { personId: from },
    include: { question: { select: { mergedIntoId: true } } },
  });
  await tx.questionVote.deleteMany({ where: { personId: from } });
  for (const { questionId, at, question } of votes) {
    await tx.questionVote.upsert({
      where: { questionId_personId: { questionId, personId: into } },
      create: { questionId, personId: into, at },
      update: {},
    });
    countVotes(tx, questionId);
    if (question.mergedIntoId !== null) countVotes(tx, question.mergedIntoId);
  }
}

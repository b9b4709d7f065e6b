import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';
import { countVotes } from './voting/count.hot.server';

/**
 * What live questions know of a person. Their questions stay when they leave, under "A former member": others voted for
 * them, and the minutes have them. Who asked without their name is forgotten by the board, with its own.
 */
registerPersonalData({
  key: 'live-questions',
  title: 'Sessions you took part in, what you asked there, voted for and promised',
  async export(personId) {
    const nameless = await db().anonymousPost.findMany({
      where: { personId, kind: 'question' },
      select: { postId: true },
    });
    const withoutName = nameless.map(({ postId }) => postId);
    const [questions, votes, sessions, parts, badges, promises] = await Promise.all([
      db().question.findMany({
        where: { OR: [{ authorId: personId }, { id: { in: withoutName } }] },
        orderBy: { seq: 'asc' },
        select: {
          id: true,
          sessionId: true,
          body: true,
          state: true,
          reason: true,
          createdAt: true,
        },
      }),
      db().questionVote.findMany({
        where: { personId },
        orderBy: { at: 'asc' },
        select: { questionId: true, at: true },
      }),
      db().sessionAttendee.findMany({
        where: { personId },
        orderBy: { joinedAt: 'asc' },
        select: { session: { select: { title: true, startsAt: true } }, joinedAt: true },
      }),
      db().sessionRole.findMany({
        where: { personId },
        orderBy: { id: 'asc' },
        select: { session: { select: { title: true } }, role: true },
      }),
      db().sessionPass.findMany({
        where: { personId },
        orderBy: { issuedAt: 'asc' },
        select: { sessionId: true, issuedAt: true, usedAt: true, endedAt: true },
      }),
      db().promiseMade.findMany({
        where: { personId },
        orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
        select: { what: true, dueOn: true, madeAt: true, answer: true, keptAt: true },
      }),
    ]);
    return { questions, withoutName, votes, sessions, parts, badges, promises };
  },
  async erase(tx, personId) {
    await tx.sessionPass.deleteMany({ where: { personId } });
    await tx.sessionAttendee.deleteMany({ where: { personId } });
    await tx.sessionRole.deleteMany({ where: { personId } });
    // What was promised to the room stays in the log; who it was does not.
    const promised = { personId: null, name: 'A former member', organisation: '' };
    await tx.promiseMade.updateMany({ where: { personId }, data: promised });
    const votes = await tx.questionVote.findMany({
      where: { personId },
      select: { question: { select: { id: true, mergedIntoId: true } } },
    });
    await tx.questionVote.deleteMany({ where: { personId } });
    for (const { question } of votes) {
      countVotes(tx, question.id);
      if (question.mergedIntoId !== null) countVotes(tx, question.mergedIntoId);
    }
  },
});

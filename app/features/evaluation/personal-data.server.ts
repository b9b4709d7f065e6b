import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What evaluations know of a person. Of answers without names nothing: nobody can say which are theirs. Answers under
 * their name stay with the results, under "A former member"; what they meant to do goes.
 */
registerPersonalData({
  key: 'after-events',
  title: 'What you said of events under your name, and what you meant to do after them',
  async export(personId) {
    const [asked, answers, intentions] = await Promise.all([
      db().evaluationTicket.findMany({
        where: { answer: { personId } },
        orderBy: { answerId: 'asc' },
        select: { spent: true, of: { select: { event: { select: { title: true } } } } },
      }),
      db().evaluationAnswer.findMany({
        where: { sheet: { answer: { personId } } },
        orderBy: { id: 'asc' },
        select: {
          words: true,
          rating: true,
          question: {
            select: { words: true, of: { select: { event: { select: { title: true } } } } },
          },
        },
      }),
      db().intention.findMany({
        where: { personId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: {
          event: { select: { title: true } },
          body: true,
          shared: true,
          createdAt: true,
          doneAt: true,
          remindOn: true,
        },
      }),
    ]);
    return { asked, answers, intentions };
  },
  async erase(tx, personId) {
    await tx.intention.deleteMany({ where: { personId } });
    await tx.evaluationSheet.updateMany({
      where: { answer: { personId } },
      data: { answerId: null },
    });
  },
});

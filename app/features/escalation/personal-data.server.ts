import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What is known of those who answer for subjects, and of what people have done to queries. The traces stay when they
 * leave, without a name; links that were mailed to them do not, and in the list of agents nothing of them does.
 */
registerPersonalData({
  key: 'escalation',
  title: 'What you did to move queries on, and what you answer for',
  async export(personId) {
    const [steps, links, person] = await Promise.all([
      db().escalationEvent.findMany({
        where: { byId: personId },
        orderBy: { seq: 'asc' },
        select: { topicId: true, kind: true, words: true, dueOn: true, at: true },
      }),
      db().answerLink.findMany({
        where: { personId },
        orderBy: { createdAt: 'asc' },
        select: { topicId: true, createdAt: true, expiresAt: true },
      }),
      db().person.findUnique({ where: { id: personId }, select: { email: true } }),
    ]);
    const agents = await db().agent.findMany({
      where: { OR: [{ personId }, ...(person?.email ? [{ email: person.email }] : [])] },
      orderBy: { position: 'asc' },
      select: { name: true, organisation: true, email: true },
    });
    return { steps, links, agents };
  },
  async erase(tx, personId) {
    await tx.answerLink.deleteMany({ where: { personId } });
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { email: true },
    });
    const agents = await tx.agent.findMany({
      where: { OR: [{ personId }, ...(person?.email ? [{ email: person.email }] : [])] },
      select: { id: true, retiredAt: true },
    });
    // Nothing of them is left in the list. The next sweep gives what they have to somebody who is there.
    for (const { id, retiredAt } of agents) {
      await tx.agent.update({
        where: { id },
        data: {
          name: 'A former agent',
          email: `${id.toLowerCase()}@former.invalid`,
          personId: null,
          retiredAt: retiredAt ?? now(),
        },
      });
    }
  },
});

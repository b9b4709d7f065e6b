import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What moderation knows of a person: the sections they look after, what they have reported, and what they did as a
 * moderator. What they did and noted stays when they leave, under "A former member": others rely on the reasons.
 */
registerPersonalData({
  key: 'moderation',
  title: 'What you looked after and reported',
  async export(personId) {
    const [sections, reports, deeds, notes] = await Promise.all([
      db().sectionModerator.findMany({
        where: { personId },
        select: { section: { select: { name: true } } },
      }),
      db().flag.findMany({
        where: { byId: personId },
        orderBy: { createdAt: 'asc' },
        select: { topicId: true, reason: true, note: true, state: true, createdAt: true },
      }),
      db().topicDeed.findMany({
        where: { byId: personId },
        orderBy: { seq: 'asc' },
        select: { topicId: true, kind: true, reason: true, at: true },
      }),
      db().flagNote.findMany({
        where: { byId: personId },
        orderBy: { at: 'asc' },
        select: { body: true, at: true },
      }),
    ]);
    return { sections: sections.map(({ section }) => section.name), reports, deeds, notes };
  },
  async erase(tx, personId) {
    await tx.sectionModerator.deleteMany({ where: { personId } });
    // A report that waits is still to be seen to by whoever looks after the post, but nobody has it any more.
    await tx.flag.updateMany({ where: { assigneeId: personId }, data: { assigneeId: null } });
    await tx.flag.updateMany({
      where: { assigneeId: null, state: 'taken' },
      data: { state: 'open' },
    });
  },
});

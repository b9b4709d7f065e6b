import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';
import { countMeToos } from './me-too/me-too.server';

/**
 * What the board knows of a person: what they wrote. It stays when they leave, under "A former member": others have
 * answered it, and rely on it.
 */
registerPersonalData({
  key: 'posts',
  title: 'What you asked and answered',
  async export(personId) {
    const nameless = await db().anonymousPost.findMany({ where: { personId } });
    const ids = (kind: string) =>
      nameless.filter((post) => post.kind === kind).map(({ postId }) => postId);
    const mine = (kind: string) => ({ OR: [{ authorId: personId }, { id: { in: ids(kind) } }] });
    const [queries, replies, asksToo] = await Promise.all([
      db().topic.findMany({
        where: { ...mine('topic'), deletion: null, hiddenAt: null, mergedIntoId: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, kind: true, title: true, body: true, createdAt: true, editedAt: true },
      }),
      db().reply.findMany({
        where: { ...mine('reply'), deletion: null, hiddenAt: null },
        orderBy: { seq: 'asc' },
        select: { id: true, topicId: true, body: true, createdAt: true, editedAt: true },
      }),
      db().meToo.findMany({
        where: { personId },
        orderBy: { at: 'asc' },
        select: { topicId: true, at: true },
      }),
    ]);
    return { queries, replies, withoutName: nameless.map(({ postId }) => postId), asksToo };
  },
  async erase(tx, personId) {
    // Nobody can find out any more whose these were.
    await tx.anonymousPost.deleteMany({ where: { personId } });
    await tx.topic.updateMany({ where: { convenerId: personId }, data: { convenerId: null } });
    const said = await tx.meToo.findMany({ where: { personId }, select: { topicId: true } });
    await tx.meToo.deleteMany({ where: { personId } });
    for (const { topicId } of said) await countMeToos(tx, topicId);
  },
});

import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';

/**
 * What the board knows of a person: what they wrote. It stays when they leave, under "A former member": others have
 * answered it, and rely on it.
 */
registerPersonalData({
  key: 'posts',
  title: 'What you asked and answered',
  async export(personId) {
    const [queries, replies] = await Promise.all([
      db().topic.findMany({
        where: { authorId: personId, deletion: null, hiddenAt: null, mergedIntoId: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, title: true, body: true, createdAt: true, editedAt: true },
      }),
      db().reply.findMany({
        where: { authorId: personId, deletion: null, hiddenAt: null },
        orderBy: { seq: 'asc' },
        select: { id: true, topicId: true, body: true, createdAt: true, editedAt: true },
      }),
    ]);
    return { queries, replies };
  },
  erase: () => Promise.resolve(),
});

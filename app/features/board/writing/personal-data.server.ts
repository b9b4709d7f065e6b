import { db } from '~/platform/database/database.server';
import { registerPersonalData } from '~/platform/personal-data/personal-data.server';
import { readFields } from './drafts.server';

/** What was kept for somebody who writes, and where others named them: theirs alone, and gone when they leave. */
registerPersonalData({
  key: 'drafts',
  title: 'What you were writing, and where you were asked or named',
  async export(personId) {
    const [drafts, asked, mentions] = await Promise.all([
      db().draft.findMany({ where: { personId }, orderBy: { form: 'asc' } }),
      db().topicAsked.findMany({
        where: { personId },
        orderBy: { topicId: 'asc' },
        select: { topicId: true },
      }),
      db().mention.findMany({
        where: { personId },
        orderBy: [{ kind: 'asc' }, { postId: 'asc' }],
        select: { kind: true, postId: true },
      }),
    ]);
    return {
      drafts: await Promise.all(
        drafts.map(async ({ form, fields, savedAt }) => ({
          form,
          fields: await readFields(fields),
          savedAt,
        })),
      ),
      asked,
      mentions,
    };
  },
  async erase(tx, personId) {
    await tx.draft.deleteMany({ where: { personId } });
    await tx.topicAsked.deleteMany({ where: { personId } });
    await tx.mention.deleteMany({ where: { personId } });
  },
});
